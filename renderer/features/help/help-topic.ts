import { paths } from '../../ui/paths.ts'

/** What the tour tells about, in the order of the work. */
export const helpTopics = [
  'open',
  'setup',
  'checklist',
  'fact',
  'gaps',
  'conclude',
  'joint',
  'report',
  'history',
  'lock',
] as const
export type HelpTopic = (typeof helpTopics)[number]

const topicOfRoom: Readonly<Record<string, HelpTopic>> = {
  '': 'open',
  oppsett: 'setup',
  sjekkliste: 'checklist',
  kilder: 'fact',
  konklusjon: 'conclude',
  fellesdel: 'joint',
  rapport: 'report',
  historikk: 'history',
}

/** Where F1 leads from a screen: to what the help says about it, or to the top of the help where it says nothing. */
export function helpPath(pathname: string): string {
  const [, first, , room = ''] = pathname.split('/')
  const topic = first === 'sak' ? topicOfRoom[room] : undefined
  return topic === undefined ? paths.help : `${paths.help}?om=${topic}`
}
