import { Component, type ReactNode } from 'react'
import { createTranslator } from '../../shared/text/translator.ts'

/** Catches a bug in a screen: what was written is safe in the database, and the way back is shown. */
export class AppErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const t = createTranslator(document.documentElement.lang === 'nn' ? 'nn' : 'nb')
    return (
      <main className="crash" role="alert">
        <p>{t('app.crashed')}</p>
        <a href="#/saker" onClick={() => window.setTimeout(() => window.location.reload(), 0)}>
          {t('app.toCases')}
        </a>
      </main>
    )
  }
}
