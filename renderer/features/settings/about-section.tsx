import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import doubts from '../../../shared/catalogue/data/doubts.md?raw'
import { lawIndexAttribution } from '../../../shared/catalogue/law-index.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { MarkdownText } from '../../ui/markdown-text.tsx'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'

/** What is built upon, by the licence each asks to be named under. */
const COMPONENTS = [
  { name: 'Designsystemet', licence: 'MIT' },
  { name: 'Electron, Node.js', licence: 'MIT' },
  { name: 'React, React Router, TanStack Query', licence: 'MIT' },
  { name: 'oRPC, zod, Kysely', licence: 'MIT' },
  { name: 'better-sqlite3-multiple-ciphers, SQLite3 Multiple Ciphers', licence: 'MIT' },
  { name: 'SQLite', licence: 'Public domain' },
  { name: 'pdfmake, PDFKit, fontkit', licence: 'MIT' },
  { name: 'PKI.js, ASN1.js', licence: 'BSD-3-Clause' },
  { name: 'FormatJS (intl-messageformat)', licence: 'BSD-3-Clause' },
  { name: 'zxcvbn-ts, tinykeys, node-diff3, Aksel-ikoner', licence: 'MIT' },
  { name: 'Inter, Noto Sans, Noto Emoji', licence: 'SIL Open Font License 1.1' },
] as const

/** The profile, the catalogue with its law date and open doubts, and the licences. */
export function AboutSection() {
  const t = useText()
  const { profile } = useSession()
  return (
    <section className="panel" aria-labelledby="settings-about">
      <h2 id="settings-about">{t('settings.about')}</h2>
      <dl className="about-list">
        <dt>{t('settings.profile')}</dt>
        <dd>
          {profile.name}, {profile.authority}
        </dd>
        <dt>{t('settings.catalogue')}</dt>
        <dd>
          {t('settings.catalogueIs', { version: catalogue.version, count: catalogue.requirements.length })}
        </dd>
        <dt>{t('settings.lawDate')}</dt>
        <dd>{formatNorwegianDate(catalogue.lawCheckedAt)}</dd>
        <dt>{t('settings.lawSource')}</dt>
        <dd>{lawIndexAttribution}</dd>
        <dt>{t('settings.licence')}</dt>
        <dd>{t('settings.ownLicence')}</dd>
      </dl>
      <details>
        <summary>{t('settings.doubts')}</summary>
        <h3>{t('settings.doubts')}</h3>
        <p>{t('settings.doubtsHelp')}</p>
        <div lang="en">
          <MarkdownText source={doubts} />
        </div>
      </details>
      <details>
        <summary>{t('settings.licences')}</summary>
        <ul>
          {COMPONENTS.map(({ name, licence }) => (
            <li key={name}>
              {name}: {licence}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
