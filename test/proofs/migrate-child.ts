import BetterSqlite3 from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { openDatabase } from '../../electron/backend/db/open.ts'
import { migrations } from '../../migrations/index.ts'
import { heavyMigrations, PROOF_KEY } from './heavy-migrations.ts'

// Migrates a file until it is killed. `app`: as the program does. `bare`: the sabotage, without a transaction.
const [, , file = '', way] = process.argv
const all = { ...migrations, ...heavyMigrations }
process.stdout.write('begin\n')
if (way === 'app') {
  const opened = await openDatabase({ file, key: PROOF_KEY, migrations: all })
  if (opened.ok) opened.value.connection.close()
} else {
  const database = new BetterSqlite3(file)
  database.pragma(`cipher = 'chacha20'`)
  database.pragma(`key = "x'${Buffer.from(PROOF_KEY).toString('hex')}'"`)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  await new Migrator({ db, provider: { getMigrations: async () => all } }).migrateToLatest()
  database.close()
}
