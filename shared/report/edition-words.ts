import type { Edition } from '../domain/edition/edition.ts'
import type { Marker } from '../domain/edition/snapshot-for-edition.ts'
import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import { fold } from '../lib/fold.ts'
import type { Translator } from '../text/translator.ts'

const MAX_NAME = 30

/** How an edition is told on its pages and in its file name. All null: the working edition, which says nothing. */
export type EditionWords = {
  /** «OFFENTLIG UTGAVE», «KOPI TIL GRANNESET KOMMUNE»: beside the status on every page. */
  readonly mark: string | null
  /** «offentlig utgave»: after the document's title. */
  readonly title: string | null
  /** A sentence for the first page: what was taken out, and how that shows. */
  readonly note: string | null
  /** «offentlig», «kopi-granneset-kommune». */
  readonly filePart: string | null
}

/** The marker that stands where something was taken out, in the report's language. */
export function exemptionMarker(t: Translator): Marker {
  return (bases) =>
    t('document.exempt.marker', {
      basis: bases.map((basis) => t(`document.exemptionBasis.${basis}`)).join('; '),
    })
}

/** The words of an edition. A party's name comes from the case as the edition shows it. */
export function editionWords(
  edition: Edition,
  snapshot: Pick<InspectionSnapshot, 'party'>,
  t: Translator,
): EditionWords {
  if (edition.name === 'working') return { mark: null, title: null, note: null, filePart: null }
  if (edition.name === 'exchange') {
    return {
      mark: t('document.edition.exchangeMark'),
      title: t('document.edition.exchange'),
      note: t('document.edition.exchangeNote'),
      filePart: t('document.edition.exchangeFile'),
    }
  }
  if (edition.name === 'public') {
    return {
      mark: t('document.edition.publicMark'),
      title: t('document.edition.public'),
      note: t('document.edition.publicNote'),
      filePart: t('document.edition.publicFile'),
    }
  }
  const party = snapshot.party.find((one) => one.id === edition.partyId)?.name ?? t('document.notGiven')
  return {
    mark: t('document.edition.partyMark', { party: party.toUpperCase() }),
    title: t('document.edition.party', { party }),
    note: t('document.edition.partyNote', { party }),
    filePart: `${t('document.edition.partyFile')}-${fileWord(party)}`,
  }
}

function fileWord(name: string): string {
  return fold(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_NAME)
    .replaceAll(/^-+|-+$/gu, '')
}
