/** The environment of the token process: the machine's, without what was meant for the app alone, such as a passphrase. */
export function tokenEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const passed = Object.entries(env).filter(([name]) => !/^(SAMSYN_|NODE_OPTIONS$)/u.test(name))
  return Object.fromEntries(passed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
