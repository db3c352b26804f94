/** Why data is not moved. What is refused was refused before anything was written, but for `changedMeanwhile`. */
export type DataRefusal =
  | { is: "noExport" }
  /** Somebody's last copy, perhaps: it is not written over. */
  | { is: "exportThere" }
  | { is: "newerFormat"; format: unknown }
  | { is: "damaged"; file: string; why: "missing" | "changed" | "notListed" | "unreadable" }
  | { is: "newerDocument"; file: string; sentence: string }
  /** The other place already has documents by these ids that say something else. */
  | { is: "differs"; partition: string; id: string; documents: number }
  /** It was written to again and again while it was read. */
  | { is: "restless"; partition: string }
  | { is: "changedMeanwhile"; partition: string; id: string }
  | { is: "noProgramme"; programme: string }
  | { is: "noPerson"; person: string }
  | { is: "noCase"; case: string }
  /** Something else in the programme has the same id, and nobody could tell the two apart. */
  | { is: "ambiguous"; person: string };

export type DataOutcome<T> = { ok: true; value: T } | { ok: false; refusal: DataRefusal };

/** Thrown and caught inside this folder, where a generator cannot answer with a value. */
export class Stopped extends Error {
  override name = "Stopped";
  readonly refusal: DataRefusal;
  constructor(refusal: DataRefusal) {
    super(refusal.is);
    this.refusal = refusal;
  }
}
export async function stoppable<T>(act: () => Promise<T>): Promise<DataOutcome<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
