import './setup.css'
import { type ComponentType, useRef } from 'react'
import { useSnapshot } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { useText } from '../../ui/text-context.ts'
import { DatesSection } from './dates-section.tsx'
import { DepartmentsSection } from './departments-section.tsx'
import { EventsSection } from './events-section.tsx'
import { InstitutionSection } from './institution-section.tsx'
import { PartiesSection } from './parties-section.tsx'
import { SupervisionSection } from './supervision-section.tsx'
import { TeamSection } from './team-section.tsx'
import { VisitDaysSection } from './visit-days-section.tsx'

type SectionName =
  | 'supervision'
  | 'institution'
  | 'departments'
  | 'parties'
  | 'team'
  | 'visitDays'
  | 'dates'
  | 'events'

const sections: readonly { readonly name: SectionName; readonly Body: ComponentType }[] = [
  { name: 'supervision', Body: SupervisionSection },
  { name: 'institution', Body: InstitutionSection },
  { name: 'departments', Body: DepartmentsSection },
  { name: 'parties', Body: PartiesSection },
  { name: 'team', Body: TeamSection },
  { name: 'visitDays', Body: VisitDaysSection },
  { name: 'dates', Body: DatesSection },
  { name: 'events', Body: EventsSection },
]

/** The set-up of a case on one page, with a list of its parts beside it. Nothing is mandatory while working. */
export function SetupScreen() {
  const t = useText()
  const counts = useSectionCounts()
  const headings = useRef(new Map<SectionName, HTMLHeadingElement>())
  function goTo(name: SectionName): void {
    const heading = headings.current.get(name)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="setup">
      <div className="setup-intro">
        <h1>{t('app.setup')}</h1>
        <p className="muted">{t('setup.intro')}</p>
      </div>
      <nav className="setup-nav" aria-label={t('setup.parts')}>
        <ul>
          {sections.map(({ name }) => (
            <li key={name}>
              <button type="button" onClick={() => goTo(name)}>
                <span>{t(`setup.section.${name}`)}</span>
                {counts[name] === undefined ? null : <span className="muted">{counts[name]}</span>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="setup-body">
        {sections.map(({ name, Body }) => (
          <section key={name} className="panel setup-section" aria-labelledby={`setup-${name}`}>
            <h2
              id={`setup-${name}`}
              tabIndex={-1}
              ref={(heading) => {
                if (heading) headings.current.set(name, heading)
              }}
            >
              {t(`setup.section.${name}`)}
            </h2>
            <WayTo name={name} onGo={() => goTo(name)} />
            <Body />
          </section>
        ))}
      </div>
    </div>
  )
}

/** Lets the palette lead to a part of the set-up. */
function WayTo({ name, onGo }: { readonly name: SectionName; readonly onGo: () => void }) {
  const t = useText()
  useCommand({
    id: `setup.go.${name}`,
    title: `${t('app.setup')}: ${t(`setup.section.${name}`)}`,
    run: onGo,
  })
  return null
}

/** How many there are of what is listed. */
function useSectionCounts(): Readonly<Partial<Record<SectionName, number>>> {
  const snapshot = useSnapshot()
  return {
    departments: snapshot.department.length,
    parties: snapshot.party.length,
    team: snapshot.teamMember.length,
    visitDays: snapshot.visitDay.length,
    events: snapshot.event.length,
  }
}
