import { useText } from '../ui/text-context.ts'

/** Stands where a screen has a bug: what was written is safe in the database, and the way back is shown. */
export function CrashedScreen() {
  const t = useText()
  return (
    <main className="crash">
      <div role="alert">
        <h1>{t('app.crashedTitle')}</h1>
        <p>{t('app.crashed')}</p>
      </div>
      <a href="#/saker" onClick={() => window.setTimeout(() => window.location.reload(), 0)}>
        {t('app.toCases')}
      </a>
    </main>
  )
}
