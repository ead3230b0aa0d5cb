import './app/no-code-from-text.ts'
import '@digdir/designsystemet-css'
import '@digdir/designsystemet-theme/digdir.css'
import '@fontsource-variable/inter'
import './ui/style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
