import type { FieldName } from '../../../shared/domain/records.ts'
import type { SourceType } from '../../../shared/domain/vocabulary.ts'

type Field = FieldName<'source'>

/** The fields that only some types of source have. All have title, date, collector, legal basis and notes. */
export const fieldsOfType: Readonly<Record<SourceType, readonly Field[]>> = {
  document: ['attachment'],
  recordSample: ['sampleSize', 'sampleMethod'],
  protokoll: ['sampleSize', 'sampleMethod'],
  interview: ['function'],
  childTalk: ['pseudonym', 'livingThere', 'informed', 'offered', 'talked', 'declined'],
  walkThrough: [],
  statistics: ['sampleMethod'],
  photo: ['attachment', 'altText', 'caption', 'redactions'],
}
