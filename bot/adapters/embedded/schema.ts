/** Of the file, not of the documents in it: those carry a version each (domain/store/upgrades.ts). */
export const schemaVersion = 1;
/** "Lgal": says in the file's header whose file it is. */
export const applicationId = 0x4c67616c;

export const schema = `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
  CREATE TABLE document (
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    dueAt TEXT,
    lane TEXT,
    expiresAt TEXT,
    etag TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (partition, id)
  ) STRICT;
  CREATE INDEX byKind ON document (partition, kind, id);
  CREATE INDEX byDue ON document (partition, kind, dueAt, lane) WHERE dueAt IS NOT NULL;
  CREATE INDEX byExpiry ON document (expiresAt) WHERE expiresAt IS NOT NULL;
  CREATE TABLE opening (one INTEGER PRIMARY KEY CHECK (one = 1), at TEXT NOT NULL) STRICT;
`;

/** A row as it is read. */
export interface Row {
  id: string;
  kind: string;
  version: number;
  dueAt: string | null;
  lane: string | null;
  expiresAt: string | null;
  etag: string;
  body: string;
}
const columns = "id, kind, version, dueAt, lane, expiresAt, etag, body";
const alive = "(expiresAt IS NULL OR expiresAt > :now)";

export const sql = {
  read: `SELECT ${columns} FROM document WHERE partition = :partition AND id = :id AND ${alive}`,
  etag: `SELECT etag FROM document WHERE partition = :partition AND id = :id AND ${alive}`,
  /** One arm per kind, which SQLite merges in the order of ids, so that a page costs a page. */
  list: (kinds: number): string =>
    Array.from(
      { length: kinds },
      (_, n) =>
        `SELECT ${columns} FROM document INDEXED BY byKind WHERE partition = :partition AND kind = :kind${n}
         AND id > :after AND id >= :from AND id < :to AND ${alive}`,
    ).join(" UNION ALL ") + " ORDER BY id LIMIT :most",
  due: (withLane: boolean): string =>
    `SELECT ${columns} FROM document WHERE partition = :partition AND kind = :kind AND dueAt <= :by
     ${withLane ? "AND lane = :lane" : ""} AND ${alive} ORDER BY dueAt, id LIMIT :most`,
  put: `INSERT OR REPLACE INTO document (partition, ${columns})
    VALUES (:partition, :id, :kind, :version, :dueAt, :lane, :expiresAt, :etag, :body)`,
  remove: "DELETE FROM document WHERE partition = :partition AND id = :id",
  sweep: `DELETE FROM document WHERE rowid IN
    (SELECT rowid FROM document WHERE expiresAt <= :now ORDER BY expiresAt LIMIT 500)`,
} as const;
