import type { AstNode } from 'langium';
import type { Norm } from '../norm.js';
import type { RuleSetHeader } from './declared.js';
import type { LoweredFile } from './lowered-file.js';

/** The rule set itself and those that it uses: what holds for all declarations of one of them. */
export interface Parts {
    readonly ofTree: ReadonlyMap<AstNode, string>;
    /** The act that a citation without a name belongs to: the first of the rule set that the citation stands in. */
    readonly mainActs: ReadonlyMap<string, string | undefined>;
    readonly validities: ReadonlyMap<string, Norm['validity']>;
}

/** A used rule set with its files as they are read. */
export interface UsedPart {
    readonly name: string | undefined;
    readonly files: readonly LoweredFile[];
    readonly isChanged: boolean;
}

export const OWN = '';

/** A rule set that no file names has no other name than its first file. */
export const partName = ({ name, files: [first] }: UsedPart): string => `${name} ${first?.uri}`;

export function partsOf(own: readonly LoweredFile[], used: readonly UsedPart[]): Parts {
    const ofTree = new Map<AstNode, string>();
    const mainActs = new Map<string, string | undefined>();
    const validities = new Map<string, Norm['validity']>();
    for (const part of used) {
        const header = headerOf(part.files);
        mainActs.set(partName(part), header?.mainAct ?? part.name);
        validities.set(partName(part), header?.validity ?? {});
        for (const { root } of part.files) ofTree.set(root, partName(part));
    }
    const header = headerOf(own);
    const [changedAct] = used
        .filter(({ isChanged }) => isChanged)
        .flatMap(({ files }) => headerOf(files)?.mainAct ?? []);
    mainActs.set(OWN, header?.mainAct ?? changedAct ?? header?.name);
    validities.set(OWN, header?.validity ?? {});
    return { ofTree, mainActs, validities };
}

/** The first `regelsæt`: a second one is a mistake. */
export function headerOf(files: readonly LoweredFile[]): RuleSetHeader | undefined {
    for (const { headers } of files) if (headers[0]) return headers[0];
    return undefined;
}
