import writeExcelFile from 'write-excel-file/node';

/** What a cell of a sheet may hold. */
export type SheetCell = string | number | null;

/** A table as an Excel file in a reply: bold head that stays in sight, one row a line. */
export async function writeSheet(
  name: string,
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<{ readonly name: string; readonly type: string; readonly base64: string }> {
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }));
  const content = await writeExcelFile([bold, ...rows.map((row) => [...row])], { stickyRowsCount: 1 }).toBuffer();
  return {
    name: `${name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(content).toString('base64'),
  };
}
