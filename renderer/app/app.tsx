import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { SessionGate } from '../features/session/session-gate.tsx'
import { CommandContext, createCommandRegistry } from '../ui/commands.ts'
import { AppErrorBoundary } from './app-error-boundary.tsx'
import { KeyBindings } from './key-bindings.tsx'
import { createAppRouter } from './routes.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
const commands = createCommandRegistry()
const router = createAppRouter()

/** The whole window: nothing but the unlock screen is mounted until a profile is open. */
export function App() {
  return (
    <AppErrorBoundary>
      <QueryClientProvider client={queries}>
        <CommandContext value={commands}>
          <SessionGate>
            <KeyBindings />
            <RouterProvider router={router} />
          </SessionGate>
        </CommandContext>
      </QueryClientProvider>
    </AppErrorBoundary>
  )
}
