import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { parseAnswerId, parseFactLinkId } from '../../shared/domain/answer-id.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import type { RecordTarget } from '../../shared/domain/record-target.ts'
import { paths } from './paths.ts'

/** How long a screen may take to show the field that was asked for. */
const WAIT_MS = 3_000
const FOCUSABLE = 'input, textarea, select, button, a[href], [tabindex]'

/** Fields of a sector part that stand among recipients and deadlines; the others are chapters of the report. */
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
  'authorityName',
  'authorityOrgNumber',
])
const COMMON_PART_FIELDS: ReadonlySet<string> = new Set(['agreement', 'agreementText'])

type Place = (snapshot: InspectionSnapshot, target: RecordTarget) => string
const setup: Place = ({ inspection }) => paths.setup(inspection.id)

/** Which screen each kind of record is written on. */
const places: Readonly<Record<RecordKind, Place>> = {
  inspection: setup,
  department: setup,
  party: setup,
  teamMember: setup,
  visitDay: setup,
  event: setup,
  mandatoryCheck: ({ inspection }) => paths.checklist(inspection.id, 'paakrevd'),
  answer: ({ inspection }, { recordId }) => {
    const { requirementId, departmentId } = parseAnswerId(recordId)
    const room = paths.checklist(inspection.id, requirementId)
    return departmentId ? `${room}?avdeling=${encodeURIComponent(departmentId)}` : room
  },
  source: ({ inspection }, { recordId }) =>
    `${paths.sources(inspection.id)}?kilde=${encodeURIComponent(recordId)}`,
  fact: ({ inspection }, { recordId }) =>
    `${paths.sources(inspection.id)}?faktum=${encodeURIComponent(recordId)}`,
  factLink: ({ inspection }, { recordId }) =>
    paths.checklist(inspection.id, parseFactLinkId(recordId).requirementId),
  commonPart: ({ inspection }) => paths.commonPart(inspection.id),
  exemption: ({ inspection }) => paths.editions(inspection.id),
  identityReview: ({ inspection }) => paths.editions(inspection.id),
  lintOverride: (snapshot, { recordId }) => {
    const part = snapshot.lintOverride.find((each) => each.id === recordId)?.compartment
    const { id } = snapshot.inspection
    return part === undefined || part === 'common' ? paths.commonPart(id) : paths.conclusion(id, part)
  },
  sectorPart: ({ inspection }, target) => sectorPartPath(inspection.id, target),
  departmentConclusion: (snapshot, target) =>
    `${paths.conclusion(snapshot.inspection.id, sectorOf(snapshot, target))}?vis=avdelinger`,
  lovbrudd: (snapshot, { recordId }) => lovbruddPath(snapshot, recordId),
  korreksjonspunkt: (snapshot, { recordId }) => {
    const point = snapshot.korreksjonspunkt.find((each) => each.id === recordId)
    return lovbruddPath(snapshot, point?.lovbruddId ?? '')
  },
}

/** The address of the screen where a field is written. */
export function fieldPath(snapshot: InspectionSnapshot, target: RecordTarget): string {
  return places[target.recordKind](snapshot, target)
}

function sectorPartPath(caseId: string, target: RecordTarget): string {
  if (COMMON_PART_FIELDS.has(target.field)) return paths.commonPart(caseId)
  const room = RECIPIENT_FIELDS.has(target.field) ? 'mottakere' : 'tekst'
  return `${paths.conclusion(caseId, target.recordId)}?vis=${room}`
}

function lovbruddPath(snapshot: InspectionSnapshot, id: string): string {
  const sector = snapshot.lovbrudd.find((each) => each.id === id)?.compartment
  return `${paths.conclusion(snapshot.inspection.id, sector)}?vis=lovbrudd&lovbrudd=${encodeURIComponent(id)}`
}

function sectorOf(snapshot: InspectionSnapshot, target: RecordTarget): string | undefined {
  return snapshot.departmentConclusion.find((each) => each.id === target.recordId)?.compartment
}

/** Goes to the screen of a field and puts the focus in it: `const jump = useJumpToField(snapshot)`. */
export function useJumpToField(snapshot: InspectionSnapshot): (target: RecordTarget) => void {
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
export function focusField(target: RecordTarget): void {
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
