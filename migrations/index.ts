import type { Migration } from 'kysely/migration'
import { journal } from './0001-journal.ts'
import { projection } from './0002-projection.ts'
import { search } from './0003-search.ts'
import { attachment } from './0004-attachment.ts'
import { report } from './0005-report.ts'
import { signingIdentity } from './0006-signing-identity.ts'
import { setting } from './0007-setting.ts'
import { lintOverride } from './0008-lint-override.ts'
import { edition } from './0009-edition.ts'
import { searchPosition } from './0010-search-position.ts'
import { toldChildren } from './0011-told-children.ts'
import { signingAuthority } from './0012-signing-authority.ts'
import { signingReceipt } from './0013-signing-receipt.ts'

/** Every migration in order. Released ones are never edited, renamed or removed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-journal': journal,
  '0002-projection': projection,
  '0003-search': search,
  '0004-attachment': attachment,
  '0005-report': report,
  '0006-signing-identity': signingIdentity,
  '0007-setting': setting,
  '0008-lint-override': lintOverride,
  '0009-edition': edition,
  '0010-search-position': searchPosition,
  '0011-told-children': toldChildren,
  '0012-signing-authority': signingAuthority,
  '0013-signing-receipt': signingReceipt,
}
