import type { RecordTarget } from '../../../shared/domain/record-target.ts'
import { PHOTO_FIELD, recordsOfKind } from '../../../shared/domain/edition/exempt-passages.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { RecordKindName } from '../../../shared/domain/records.ts'
import type { Compartment } from '../../../shared/domain/sector.ts'
import type { ExemptionBasis } from '../../../shared/domain/vocabulary.ts'
import { useCaseStore, useRecords } from '../../case/use-case.ts'

/** The duty of secrecy that a part's texts most often rest on. Can be changed for each exemption. */
const USUAL_BASIS: Readonly<Record<Compartment, ExemptionBasis>> = {
  common: 'bvl-13-1',
  childWelfare: 'bvl-13-1',
  health: 'hpl-21',
  school: 'fvl-13-1',
}

/** Words that are marked in a field. */
export type MarkedWords = { readonly target: RecordTarget; readonly passage: string }

/** What is marked in a field of the case: in a writing surface that has focus, or in text that is shown. */
export function markedWords(): MarkedWords | null {
  const active = document.activeElement
  if (
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && active.type === 'text')
  ) {
    return marked(active, active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0))
  }
  const selection = window.getSelection()
  const place = selection?.anchorNode
  return place ? marked(place instanceof Element ? place : place.parentElement, selection.toString()) : null
}

function marked(element: Element | null, words: string): MarkedWords | null {
  const address = element?.closest('[data-field-address]')?.getAttribute('data-field-address') ?? ''
  const [kind = '', recordId = '', field = ''] = address.split('/')
  const recordKind = RecordKindName.safeParse(kind)
  const passage = words.trim()
  if (!recordKind.success || field === '' || passage === '') return null
  return { target: { recordKind: recordKind.data, recordId, field }, passage }
}

/** Exempts words of a field. Gives false when they are exempt already. */
export function useExempt(): (words: MarkedWords) => Promise<boolean> {
  const store = useCaseStore()
  const { create } = useRecords()
  return async ({ target, passage }) => {
    const { snapshot } = store.view()
    const isKnown = snapshot.exemption.some(
      (one) =>
        one.recordKind === target.recordKind &&
        one.recordId === target.recordId &&
        one.field === target.field &&
        one.passage === passage,
    )
    if (isKnown) return false
    const compartment = compartmentOf(snapshot, target)
    await create('exemption', compartment, {
      ...target,
      passage,
      basis: USUAL_BASIS[compartment],
      scope: 'public',
    })
    return true
  }
}

/** Whether an exemption takes away a photo. */
export function isPhotoExemption(exemption: { readonly field: string | null }): boolean {
  return exemption.field === PHOTO_FIELD
}

function compartmentOf(snapshot: InspectionSnapshot, target: RecordTarget): Compartment {
  const record = recordsOfKind(snapshot, target.recordKind).find((one) => one['id'] === target.recordId)
  return (record?.['compartment'] as Compartment | undefined) ?? 'common'
}
