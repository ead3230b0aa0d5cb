import { createContext, useContext } from 'react'

/** Whether the fields below are for reading only: another sector's part, or a part that is closed. */
export const ReadOnlyContext = createContext(false)

/** True where fields show their text instead of a place to write it. */
export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext)
}
