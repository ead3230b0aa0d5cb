/** Every address in the app. Screens link by these, never by strings of their own. */
export const paths = {
  cases: '/saker',
  verify: '/verifiser',
  settings: '/innstillinger',
  help: '/hjelp',
  case: (id: string) => `/sak/${id}`,
  setup: (id: string) => `/sak/${id}/oppsett`,
  checklist: (id: string, requirementId?: string) =>
    `/sak/${id}/sjekkliste${requirementId ? `/${requirementId}` : ''}`,
  sources: (id: string) => `/sak/${id}/kilder`,
  conclusion: (id: string, sector?: string) => `/sak/${id}/konklusjon${sector ? `/${sector}` : ''}`,
  commonPart: (id: string) => `/sak/${id}/fellesdel`,
  report: (id: string) => `/sak/${id}/rapport`,
  editions: (id: string) => `/sak/${id}/rapport/utgaver`,
  history: (id: string) => `/sak/${id}/historikk`,
} as const
