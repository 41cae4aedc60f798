import { createRegelretServices } from '../../language/services.js';
import { createWorkspace } from '../../language/workspace/index.js';
import type { OtherRules } from '../features/feature.js';
import type { OtherVersion } from '../protocol/requests.js';
import { canonical } from './uris.js';

/** Reads another version of the rules, beside those that are open. */
export async function readOtherRules({ label, files }: OtherVersion): Promise<OtherRules> {
    const workspace = createWorkspace(createRegelretServices);
    await workspace.update(files.map(({ uri, text }) => ({ uri: canonical(uri), text })));
    return { label, workspace };
}
