import { writeFile } from 'node:fs/promises';
import { describeFolder } from '#modules/organisation/domain/folder/describe-folder.ts';

await writeFile(new URL('../docs/contracts/municipality-folder.md', import.meta.url), describeFolder());
