import { Component, type ReactNode } from 'react'
import { createTranslator } from '../../shared/text/translator.ts'
import { TextContext } from '../ui/text-context.ts'
import { CrashedScreen } from './crashed-screen.tsx'

/** Catches a bug outside the screens, which have a net of their own (routes.tsx). */
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
    return (
      <TextContext value={createTranslator(document.documentElement.lang === 'nn' ? 'nn' : 'nb')}>
        <CrashedScreen />
      </TextContext>
    )
  }
}
