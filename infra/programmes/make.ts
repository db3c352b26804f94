/** Makes the workbooks of the three first programmes anew. The same data give the same bytes. */
import { writeFile } from "node:fs/promises";
import { writePlan } from "../../bot/adapters/workbook/write.ts";
import { cohorts, planOf } from "./cohorts.ts";

for (const cohort of cohorts) {
  const file = new URL(cohort.file, import.meta.url);
  await writeFile(file, await writePlan(planOf(cohort), { assignments: [] }));
  console.log(`infra/programmes/${cohort.file}`);
}
