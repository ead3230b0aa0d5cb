const NORDIC: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
}

/**
 * Folds text for search: lower case, æ→ae, ø→oe, å→aa, accents dropped.
 * «Øvre Årdal» and «oevre aardal» fold to the same string, so both find each other.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[æøåđŋŧß]/gu, (letter) => NORDIC[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}
