import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { parseAnswerId, parseFactLinkId } from '../../shared/domain/answer-id.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { paths } from './paths.ts'

/** A field that something points at, e.g. a finding of the linter or a hit of the search. */
export type FieldTarget = {
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}

/** How long a screen may take to show the field that was asked for. */
const WAIT_MS = 3_000
const FOCUSABLE = 'input, textarea, select, button, a[href], [tabindex]'

/** The room of the conclusion screen that holds a record kind's fields: its `vis` in the address. */
const RECIPIENT_FIELDS: ReadonlySet<string> = new Set([
  'caseNumber',
  'maalform',
  'addressees',
  'status',
  'preliminaryOn',
  'commentDeadline',
  'comments',
  'finalOn',
  'correctionDeadline',
  'approverName',
  'approverTitle',
])
const COMMON_PART_FIELDS: ReadonlySet<string> = new Set(['agreement', 'agreementText'])

/** The address of the screen where a field is written. */
export function fieldPath(snapshot: InspectionSnapshot, target: FieldTarget): string {
  const caseId = snapshot.inspection.id
  switch (target.recordKind) {
    case 'inspection':
    case 'department':
    case 'party':
    case 'teamMember':
    case 'visitDay':
    case 'event':
    case 'mandatoryCheck':
      return paths.setup(caseId)
    case 'answer': {
      const { requirementId, departmentId } = parseAnswerId(target.recordId)
      const room = paths.checklist(caseId, requirementId)
      return departmentId ? `${room}?avdeling=${encodeURIComponent(departmentId)}` : room
    }
    case 'source':
      return `${paths.sources(caseId)}?kilde=${encodeURIComponent(target.recordId)}`
    case 'fact':
      return `${paths.sources(caseId)}?faktum=${encodeURIComponent(target.recordId)}`
    case 'factLink':
      return paths.checklist(caseId, parseFactLinkId(target.recordId).requirementId)
    case 'commonPart':
      return paths.commonPart(caseId)
    case 'sectorPart':
      return sectorPartPath(caseId, target)
    case 'departmentConclusion':
      return `${paths.conclusion(caseId, sectorOf(snapshot, target))}?vis=avdelinger`
    case 'lovbrudd':
      return lovbruddPath(snapshot, target.recordId)
    case 'korreksjonspunkt': {
      const point = snapshot.korreksjonspunkt.find((each) => each.id === target.recordId)
      return lovbruddPath(snapshot, point?.lovbruddId ?? '')
    }
  }
}

function sectorPartPath(caseId: string, target: FieldTarget): string {
  if (COMMON_PART_FIELDS.has(target.field)) return paths.commonPart(caseId)
  const room = RECIPIENT_FIELDS.has(target.field) ? 'mottakere' : 'tekst'
  return `${paths.conclusion(caseId, target.recordId)}?vis=${room}`
}

function lovbruddPath(snapshot: InspectionSnapshot, id: string): string {
  const sector = snapshot.lovbrudd.find((each) => each.id === id)?.compartment
  return `${paths.conclusion(snapshot.inspection.id, sector)}?vis=lovbrudd&lovbrudd=${encodeURIComponent(id)}`
}

function sectorOf(snapshot: InspectionSnapshot, target: FieldTarget): string | undefined {
  return snapshot.departmentConclusion.find((each) => each.id === target.recordId)?.compartment
}

/** Goes to the screen of a field and puts the focus in it: `const jump = useJumpToField(snapshot)`. */
export function useJumpToField(snapshot: InspectionSnapshot): (target: FieldTarget) => void {
  const navigate = useNavigate()
  return useCallback(
    (target) => {
      void navigate(fieldPath(snapshot, target))
      focusField(target)
    },
    [navigate, snapshot],
  )
}

/** Puts the focus in a field as soon as it is on screen; folded sections around it are opened. */
export function focusField(target: FieldTarget): void {
  const address = `${target.recordKind}/${target.recordId}/${target.field}`
  const selector = `[data-field-address="${CSS.escape(address)}"]`
  const found = () => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) takeFocus(element)
    return element !== null
  }
  // The screen that is left may hold the same field: wait for the navigation to have been drawn.
  window.requestAnimationFrame(() => {
    if (found()) return
    const observer = new MutationObserver(() => {
      if (!found()) return
      observer.disconnect()
      window.clearTimeout(timer)
    })
    const timer = window.setTimeout(() => observer.disconnect(), WAIT_MS)
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

function takeFocus(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true
  }
  const inside = element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE)
  const place = inside ?? element
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
}
