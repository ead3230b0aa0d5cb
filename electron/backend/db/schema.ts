import type { AttachmentTables } from './tables/attachment.ts'
import type { JournalTables } from './tables/journal.ts'
import type { ProjectionTables } from './tables/projection.ts'
import type { ReportTables } from './tables/report.ts'
import type { SearchTables } from './tables/search.ts'
import type { SettingTables } from './tables/setting.ts'
import type { SigningIdentityTables } from './tables/signing-identity.ts'
import type { SigningReceiptTables } from './tables/signing-receipt.ts'

/** Every table of a profile's database, as Kysely sees it. */
export type Database = JournalTables &
  ProjectionTables &
  SearchTables &
  AttachmentTables &
  ReportTables &
  SigningIdentityTables &
  SigningReceiptTables &
  SettingTables
