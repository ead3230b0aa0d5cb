/** Words that must never be found outside the encrypted file. One for each place where text is typed or carried. */
export const CANARY = {
  note: 'KANARI-NOTAT-7QX',
  fact: 'KANARI-FAKTUM-7QX',
  fileName: 'KANARI-FILNAVN-7QX',
  photo: 'KANARI-FOTO-7QX',
  assessment: 'KANARI-VURDERING-7QX',
  search: 'KANARI-SOEK-7QX',
} as const

export const CANARIES: readonly string[] = Object.values(CANARY)
