import { Button, Details } from '@digdir/designsystemet-react'
import { useNavigate } from 'react-router'
import type { Gap } from '../../../shared/domain/gaps.ts'
import { lanes } from '../../../shared/domain/sector.ts'
import { FactColumn } from '../../case/facts/fact-column.tsx'
import { useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { fieldPath, focusField } from '../../ui/jump-to-field.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { useText } from '../../ui/text-context.ts'
import { CatalogueInfo } from './catalogue-info.tsx'
import { gapPlace, PRESCRIBED } from './checklist-model.ts'
import { FilterPanel } from './filter-panel.tsx'
import { GapList } from './gap-list.tsx'
import { PrescribedChecks } from './prescribed-checks.tsx'
import { RequirementList } from './requirement-list.tsx'
import { RequirementView } from './requirement-view.tsx'
import { type Checklist, useChecklist } from './use-checklist.ts'
import './checklist.css'
import './requirement.css'

/** Sjekkliste: themes to the left, the requirement in the middle, its facts to the right, what is missing below. */
export function ChecklistScreen() {
  const t = useText()
  const list = useChecklist()
  useMoves(list)
  const { requirement, currentId } = list
  return (
    <div className="checklist">
      <nav className="checklist-side" aria-label={t('checklist.requirements')}>
        <LaneTabs list={list} />
        <FilterPanel
          lane={list.lane}
          filter={list.filter}
          onChange={list.setFilter}
          shown={list.shownIds.length}
          onEnter={() => list.shownIds[0] && list.go(list.shownIds[0])}
        />
        <div className="checklist-themes">
          <RequirementList
            caseId={list.caseId}
            groups={list.shown}
            currentId={currentId}
            onFollow={list.focusNext}
          />
          {list.shown.length === 0 ? <p>{t('checklist.noHits')}</p> : null}
          {list.lane === 'childWelfare' ? (
            <Button variant="tertiary" className="gap-button" onClick={() => list.go(PRESCRIBED)}>
              {t('checklist.prescribedTitle')}
            </Button>
          ) : null}
          <HiddenRequirements list={list} />
        </div>
        <CatalogueInfo />
      </nav>
      <div className="checklist-middle">
        {requirement ? (
          <RequirementView
            key={requirement.id}
            requirement={requirement}
            hiddenBy={list.row?.applicability.hiddenBy ?? []}
            departmentId={list.departmentId}
            onDepartment={list.setDepartment}
            heading={list.heading}
          />
        ) : currentId === PRESCRIBED ? (
          <PrescribedChecks heading={list.heading} />
        ) : (
          <NoRequirement list={list} />
        )}
        <Gaps list={list} />
      </div>
      <div className="checklist-facts">
        {requirement ? <FactColumn key={requirement.id} requirementId={requirement.id} /> : null}
      </div>
    </div>
  )
}

function LaneTabs({ list }: { readonly list: Checklist }) {
  const t = useText()
  return (
    <div className="lanes">
      {lanes.map((lane, index) => {
        const progress = list.progress.find((one) => one.lane === lane)
        return (
          <button
            key={lane}
            type="button"
            className="lane-tab"
            data-sector={lane}
            aria-current={lane === list.lane ? 'true' : undefined}
            onClick={() => list.chooseLane(lane)}
          >
            <span>{t(`vocabulary.lane.${lane}`)}</span>
            <span className="lane-progress">
              {t('checklist.progress', {
                answered: progress?.answered ?? 0,
                applicable: progress?.applicable ?? 0,
              })}
              <KeyName keys={`Alt+${index + 1}`} />
            </span>
          </button>
        )
      })}
    </div>
  )
}

function HiddenRequirements({ list }: { readonly list: Checklist }) {
  const t = useText()
  if (list.hidden.length === 0 || list.filter.hiddenToo) return null
  return (
    <Details className="fold" data-size="sm">
      <Details.Summary>{t('checklist.hiddenHere', { count: list.hidden.length })}</Details.Summary>
      <Details.Content>
        <RequirementList
          caseId={list.caseId}
          groups={[{ themeId: null, rows: list.hidden }]}
          title={t('checklist.hiddenTitle')}
          currentId={list.currentId}
          onFollow={list.focusNext}
        />
      </Details.Content>
    </Details>
  )
}

function Gaps({ list }: { readonly list: Checklist }) {
  const t = useText()
  const snapshot = useSnapshot()
  const navigate = useNavigate()
  function go(gap: Gap): void {
    const place = gapPlace(gap)
    if (place !== null) return list.go(place.id, { departmentId: place.departmentId })
    void navigate(fieldPath(snapshot, gap.target))
    focusField(gap.target)
  }
  return (
    <Details className="panel gaps">
      <Details.Summary>
        {t('checklist.gaps', { count: list.laneGaps.length, lane: t(`vocabulary.lane.${list.lane}`) })}{' '}
        <KeyName keys="F8" />
      </Details.Summary>
      <Details.Content>
        <GapList gaps={list.laneGaps} onGo={go} />
      </Details.Content>
    </Details>
  )
}

function NoRequirement({ list }: { readonly list: Checklist }) {
  const t = useText()
  return (
    <div className="panel empty">
      <h1>{t('app.checklist')}</h1>
      <p>{t('checklist.unknownRequirement')}</p>
      <Button onClick={() => list.chooseLane(list.lane)}>{t('checklist.startLane')}</Button>
    </div>
  )
}

function useMoves(list: Checklist): void {
  const t = useText()
  const gap = (direction: 1 | -1) => () => {
    if (list.stepGap(direction) === null) announce(t('checklist.noGapsAnywhere'))
  }
  const step = (direction: 1 | -1) => () => {
    if (list.step(direction) === null) announce(t('checklist.endOfList'))
  }
  useCommand({ id: 'checklist.nextGap', title: t('checklist.nextGap'), keys: 'F8', run: gap(1) })
  useCommand({
    id: 'checklist.previousGap',
    title: t('checklist.previousGap'),
    keys: 'Shift+F8',
    run: gap(-1),
  })
  useCommand({ id: 'checklist.next', title: t('checklist.next'), keys: 'Alt+ArrowDown', run: step(1) })
  useCommand({ id: 'checklist.previous', title: t('checklist.previous'), keys: 'Alt+ArrowUp', run: step(-1) })
  const lane = (at: 0 | 1 | 2 | 3) => ({
    id: `checklist.lane.${at + 1}`,
    title: t('checklist.toLane', { lane: t(`vocabulary.lane.${lanes[at] ?? 'joint'}`) }),
    keys: `Alt+${at + 1}`,
    run: () => list.chooseLane(lanes[at] ?? 'joint'),
  })
  useCommand(lane(0))
  useCommand(lane(1))
  useCommand(lane(2))
  useCommand(lane(3))
}
