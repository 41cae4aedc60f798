import { isRecommendation } from '../../generated/parser/ast.js';
import type { LoweredFile } from './lowered-file.js';

/** Rules, assumptions and groups that are nothing without the reform that brings them in. */
export interface LaterNames {
    readonly rules: ReadonlySet<string>;
    readonly groups: ReadonlySet<string>;
}

/** `files`: those that may have reforms, or be changed by them. */
export function laterNames(files: readonly LoweredFile[]): LaterNames {
    const rules = new Set<string>();
    const groups = new Set<string>();
    const changes = files.flatMap(({ others }) =>
        others.filter(isRecommendation).flatMap((each) => each.changes),
    );
    for (const { body } of changes) {
        if (body?.$type === 'Insert') for (const rule of body.rules) rules.add(rule.$refText);
        if (body?.$type === 'InsertGroups') for (const group of body.groups) groups.add(group.$refText);
        if ((body?.$type === 'Merge' || body?.$type === 'Rename') && body.into?.name)
            groups.add(body.into.name);
    }
    return { rules, groups };
}
