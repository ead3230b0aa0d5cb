import { useRef } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import { Sector, sectors } from '../../../shared/domain/sector.ts'
import { LintPanel } from '../../case/lint-panel.tsx'
import { useSnapshot } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { paths } from '../../ui/paths.ts'
import { ReadOnlyContext } from '../../ui/read-only-context.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { ClosingPanel } from './closing-panel.tsx'
import { DepartmentRoom } from './department-room.tsx'
import { LovbruddRoom } from './lovbrudd-room.tsx'
import { PartBanner } from './part-banner.tsx'
import { RecipientRoom } from './recipient-room.tsx'
import { roomLabel, type Room, roomOf, rooms } from './rooms.ts'
import { TextRoom } from './text-room.tsx'
import './conclusion.css'
import './lovbrudd.css'

/** Sektordel: what one authority concludes, the linter beside it, and the closing of the part. */
export function ConclusionScreen() {
  const t = useText()
  const { profile } = useSession()
  const { sector: given } = useParams()
  const snapshot = useSnapshot()
  const [search] = useSearchParams()
  const sector = Sector.safeParse(given).data ?? profile.sectors[0] ?? 'childWelfare'
  const own = profile.sectors.includes(sector)
  const closed = closureOf(snapshot, sector) !== null
  return (
    <div className="conclusion" data-sector={sector}>
      <div className="conclusion-head">
        <h1>{t('conclusion.heading', { sector: t(`vocabulary.sector.${sector}`) })}</h1>
        <SectorTabs own={profile.sectors} current={sector} />
      </div>
      <PartBanner sector={sector} own={own} key={`banner-${sector}`} />
      <ReadOnlyContext value={!own || closed}>
        <RoomTabs sector={sector} current={roomOf(search.get('vis'))} />
        <div className="conclusion-columns">
          <div className="conclusion-work" key={sector}>
            <RoomBody room={roomOf(search.get('vis'))} sector={sector} />
          </div>
          <aside className="conclusion-side" aria-label={t('conclusion.side')}>
            <LintPanel part={sector} />
            {own && !closed ? <ClosingPanel sector={sector} /> : null}
          </aside>
        </div>
      </ReadOnlyContext>
    </div>
  )
}

function SectorTabs(props: { readonly own: readonly Sector[]; readonly current: Sector }) {
  const t = useText()
  const snapshot = useSnapshot()
  return (
    <nav aria-label={t('conclusion.sectors')} className="sector-tabs">
      {sectors.map((sector) => (
        <Link
          key={sector}
          to={paths.conclusion(snapshot.inspection.id, sector)}
          data-sector={sector}
          aria-current={sector === props.current ? 'page' : undefined}
        >
          <span>{t(`vocabulary.sector.${sector}`)}</span>
          <span className="sector-tab-note">
            {t(tabNote(props.own.includes(sector), closureOf(snapshot, sector) !== null))}
          </span>
        </Link>
      ))}
    </nav>
  )
}

function tabNote(own: boolean, closed: boolean) {
  if (closed) return 'conclusion.tabClosed'
  return own ? 'conclusion.tabOpen' : 'conclusion.tabOthers'
}

function RoomTabs({ sector, current }: { readonly sector: Sector; readonly current: Room }) {
  const t = useText()
  const snapshot = useSnapshot()
  const counts: Readonly<Partial<Record<Room, number>>> = {
    lovbrudd: snapshot.lovbrudd.filter((one) => one.compartment === sector).length,
    avdelinger: snapshot.departmentConclusion.filter((one) => one.compartment === sector).length,
  }
  return (
    <nav aria-label={t('conclusion.rooms')} className="room-tabs">
      {rooms.map((room) => (
        <RoomTab
          key={room}
          to={`${paths.conclusion(snapshot.inspection.id, sector)}?vis=${room}`}
          current={room === current}
          label={t(roomLabel(room, sector))}
          count={counts[room] ?? 0}
        />
      ))}
    </nav>
  )
}

/** The way to a room, by pointing, by Tab and by the palette. By the palette, the focus lands on the room's tab. */
function RoomTab(props: {
  readonly to: string
  readonly current: boolean
  readonly label: string
  readonly count: number
}) {
  const navigate = useNavigate()
  const link = useRef<HTMLAnchorElement>(null)
  useCommand({
    id: `conclusion.room.${props.to}`,
    title: props.label,
    run: () => {
      void navigate(props.to)
      link.current?.focus()
    },
  })
  return (
    <Link
      ref={link}
      to={props.to}
      aria-current={props.current ? 'page' : undefined}
      className={props.current ? 'room-tab room-tab-current' : 'room-tab'}
    >
      {props.label}
      {props.count > 0 ? ` (${props.count})` : ''}
    </Link>
  )
}

function RoomBody({ room, sector }: { readonly room: Room; readonly sector: Sector }) {
  if (room === 'avdelinger') return <DepartmentRoom sector={sector} />
  if (room === 'tekst') return <TextRoom sector={sector} />
  if (room === 'mottakere') return <RecipientRoom sector={sector} />
  return <LovbruddRoom sector={sector} />
}
