import { z } from 'zod'
import { isTimeStampAddress } from '../domain/time-stamp.ts'

/** Where time stamps are asked for; empty for nowhere. */
export const TimeStampAddress = z.string().trim().max(500).refine(isTimeStampAddress)
