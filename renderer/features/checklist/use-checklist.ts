import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { findRequirement } from '../../../shared/catalogue/catalogue.ts'
import { gapsOf } from '../../../shared/domain/gaps.ts'
import { caseProgress } from '../../../shared/domain/progress.ts'
import { type Lane, lanes } from '../../../shared/domain/sector.ts'
import { useCaseView } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useSession } from '../../ui/session-context.ts'
import { rememberedPosition, rememberPosition } from './case-position.ts'
import {
  type ChecklistFilter,
  filterGroups,
  firstOfLane,
  gapFrom,
  gapPlace,
  groupsOfLane,
  hiddenRows,
  laneFor,
  neighbour,
  noFilter,
} from './checklist-model.ts'

/** The key that answers may be the very next one: it must find the requirement, and the department, that one went to. */
const AT_ONCE = { flushSync: true } as const

/** Where one is in the checklist, what the list shows, and the ways to move. */
export function useChecklist() {
  const { snapshot, conflicts } = useCaseView()
  const caseId = snapshot.inspection.id
  const { profile } = useSession()
  const { requirementId } = useParams()
  const { lane, setLane, remembered } = useLane(caseId, requirementId, profile.sectors[0] ?? 'childWelfare')
  const list = useShownList(lane)
  const gaps = useMemo(() => gapsOf(snapshot, lanes, conflicts), [snapshot, conflicts])
  const laneGaps = useMemo(() => gaps.filter((gap) => gap.lane === lane), [gaps, lane])
  const currentId = requirementId ?? remembered ?? list.shownIds[0] ?? null
  const { heading, focusNext } = useHeadingFocus(currentId)
  const department = useDepartment()
  const navigate = useNavigate()
  const go = useCallback(
    (id: string, to: { readonly lane?: Lane; readonly departmentId?: string | null } = {}): void => {
      focusNext()
      if (to.lane !== undefined) setLane(to.lane)
      const chosen = to.departmentId === undefined ? department.departmentId : to.departmentId
      void navigate(`${paths.checklist(caseId, id)}${departmentQuery(chosen)}`, AT_ONCE)
    },
    [focusNext, setLane, navigate, caseId, department.departmentId],
  )
  return {
    ...list,
    ...department,
    caseId,
    lane,
    laneGaps,
    currentId,
    row: list.groups.flatMap((group) => group.rows).find((one) => one.requirement.id === currentId),
    requirement: currentId === null ? undefined : findRequirement(currentId),
    heading,
    go,
    focusNext,
    chooseLane: (next: Lane): void => {
      const first = firstOfLane(next, snapshot)
      if (first !== null) go(first, { lane: next })
    },
    step: (direction: 1 | -1): string | null => {
      const next = neighbour(list.shownIds, currentId, direction)
      if (next !== null) go(next)
      return next
    },
    stepGap: (direction: 1 | -1): string | null => {
      const gap = gapFrom(gaps, lane, currentId, direction)
      const place = gap ? gapPlace(gap) : null
      if (gap && place !== null) go(place.id, { lane: gap.lane, departmentId: place.departmentId })
      return place?.id ?? null
    },
  }
}

export type Checklist = ReturnType<typeof useChecklist>

/** What the list shows of a lane, and how far all lanes have come. */
function useShownList(lane: Lane) {
  const { snapshot } = useCaseView()
  const [filter, setFilter] = useState<ChecklistFilter>(noFilter)
  const progress = useMemo(() => caseProgress(snapshot), [snapshot])
  const laneProgress = progress.find((one) => one.lane === lane)
  const groups = useMemo(
    () => (laneProgress ? groupsOfLane(snapshot, laneProgress) : []),
    [snapshot, laneProgress],
  )
  const shown = useMemo(() => filterGroups(groups, filter), [groups, filter])
  const shownIds = useMemo(
    () => shown.flatMap((group) => group.rows.map((row) => row.requirement.id)),
    [shown],
  )
  const hidden = useMemo(() => hiddenRows(groups), [groups])
  return { progress, groups, shown, shownIds, hidden, filter, setFilter }
}

/** Which department the answer is for; it stands in the address, so that a gap can lead there. */
function useDepartment() {
  const { snapshot } = useCaseView()
  const [search, setSearch] = useSearchParams()
  const wished = search.get('avdeling')
  return {
    departmentId: snapshot.department.some((one) => one.id === wished) ? wished : null,
    setDepartment: useCallback(
      (id: string | null) => setSearch(id === null ? {} : { avdeling: id }, { replace: true, ...AT_ONCE }),
      [setSearch],
    ),
  }
}

function departmentQuery(departmentId: string | null): string {
  return departmentId === null ? '' : `?avdeling=${encodeURIComponent(departmentId)}`
}

/** The lane one is in. A requirement that the lane does not show moves one to its own lane. */
function useLane(caseId: string, requirementId: string | undefined, home: Lane) {
  const position = rememberedPosition(caseId)
  const [wished, setLane] = useState<Lane>(() => position?.lane ?? home)
  const lane = laneFor(requirementId, wished)
  useEffect(() => {
    if (requirementId !== undefined) rememberPosition(caseId, lane, requirementId)
  }, [caseId, lane, requirementId])
  return { lane, setLane, remembered: position?.lane === lane ? position.requirementId : undefined }
}

/** Moves the focus to the requirement's heading after moving by key or link, but not when the screen first opens. */
function useHeadingFocus(currentId: string | null) {
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    heading.current?.focus()
    heading.current?.closest('.requirement')?.scrollIntoView({ block: 'start' })
  }, [currentId])
  const focusNext = useCallback(() => {
    wanted.current = true
  }, [])
  return { heading, focusNext }
}
