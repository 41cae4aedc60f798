import { isFailure, lineAt, matchActs, parseAct, type Act, type LawTexts } from '../../language/law/index.js';
import type { Text } from '../../language/model/index.js';
import type { RuleSetView } from '../../language/workspace/index.js';
import type { Host } from '../host/host.js';
import { nextTurn } from './turn.js';
import { canonical, isWithin, nameOf } from './uris.js';
import type { LawFolder } from './settings.js';

/** The acts' own texts, each folder read once and again when something in it changes. */
export interface LawShelf {
    /** Those of a rule set, read when they have not been. Undefined where no folder is given. */
    load(ruleSet: RuleSetView, folder: LawFolder | undefined): Promise<LawTexts | undefined>;
    /** Those of a rule set, as far as they have been read. The same object as long as they are the same. */
    known(ruleSet: RuleSetView, folder: LawFolder | undefined): LawTexts | undefined;
    /** True where a changed file belongs to a folder that has been read: it is read again. */
    changed(uri: string): boolean;
    readonly folders: readonly string[];
}

const LAW_FILES = ['.json', '.xml', '.txt', '.JSON', '.XML', '.TXT'];

export function createLawShelf(
    host: Host,
    /** Uris of the folders that are open: a law folder that is not trusted stands in one of them. */
    openFolders: () => readonly string[],
    tell: (message: Text) => void,
    /** What is only doubtful goes to the log. */
    note: (message: Text) => void,
): LawShelf {
    const shelves = new Map<string, Promise<readonly Act[]>>();
    const read = new Map<string, readonly Act[]>();
    const matched = new Map<string, Matched>();

    async function acts(folder: LawFolder): Promise<readonly Act[]> {
        if (!folder.trusted && !openFolders().some((open) => isWithin(folder.uri, open))) {
            tell(outside(folder.uri));
            return [];
        }
        return readActs(host, folder.uri, folder.trusted ? [folder.uri] : openFolders(), tell, note);
    }
    return {
        async load(ruleSet, folder) {
            if (!folder) return undefined;
            const key = keyOf(folder);
            let reading = shelves.get(key);
            if (!reading) {
                reading = acts(folder);
                shelves.set(key, reading);
            }
            const found = await reading;
            if (shelves.get(key) === reading) read.set(key, found);
            return this.known(ruleSet, folder);
        },
        known({ root, model }, folder) {
            const found = folder && read.get(keyOf(folder));
            if (!found) return undefined;
            const declared = JSON.stringify([...model.vocabulary.lawActs]);
            const before = matched.get(root);
            if (before?.acts === found && before.declared === declared) return before.texts;
            const { texts, problems } = matchActs(found, model.vocabulary.lawActs);
            for (const { message } of problems) tell(message);
            matched.set(root, { acts: found, declared, texts });
            return texts;
        },
        changed(uri) {
            const hit = [...shelves.keys()].filter((key) => isWithin(uri, key.slice(1)));
            for (const key of hit) shelves.delete(key);
            return hit.length > 0;
        },
        get folders() {
            return [...new Set([...shelves.keys()].map((key) => key.slice(1)))].sort();
        },
    };
}

interface Matched {
    readonly acts: readonly Act[];
    /** The acts that the rule set declares. */
    readonly declared: string;
    readonly texts: LawTexts;
}

/** A folder that the workspace names is read with less confidence than the reader's own, though it be the same. */
const keyOf = ({ uri, trusted }: LawFolder): string => `${trusted ? '+' : '-'}${uri}`;

async function readActs(
    host: Host,
    folder: string,
    within: readonly string[],
    tell: (message: Text) => void,
    note: (message: Text) => void,
): Promise<readonly Act[]> {
    const { uris, unreadable } = await host.find(folder, LAW_FILES, within);
    for (const { uri, reason } of unreadable) tell(cannotUse(uri, reason));
    const acts: Act[] = [];
    for (const uri of uris.map(canonical).filter((each) => nameOf(each) !== 'regelret.json')) {
        const text = await host.read(uri, within);
        if (text === undefined) continue;
        if (typeof text !== 'string') {
            tell(cannotUse(uri, text.reason));
            continue;
        }
        await nextTurn();
        const act = parseAct({ uri, text });
        if (isFailure(act)) tell(cannotUse(uri, act.message, act.line));
        else {
            acts.push(act);
            const [doubt] = act.problems;
            if (doubt) note(cannotUse(uri, doubt.message, lineAt(text, doubt.offset)));
        }
    }
    if (uris.length === 0 && unreadable.length === 0) tell(nothingIn(folder));
    return acts;
}

function cannotUse(uri: string, { da, en }: Text, line?: number): Text {
    const [linje, at] = line === undefined ? ['', ''] : [`, linje ${line}`, `, line ${line}`];
    return {
        da: `Lovteksten »${nameOf(uri)}«${linje}: ${da}`,
        en: `The law text »${nameOf(uri)}«${at}: ${en}`,
    };
}

function nothingIn(folder: string): Text {
    return {
        da: `Mappen »${nameOf(folder)}« indeholder ingen lovtekster (.json, .xml eller .txt), så reglerne holdes ikke op mod loven.`,
        en: `The folder »${nameOf(folder)}« has no law texts in it (.json, .xml or .txt), so the rules are not held against the law.`,
    };
}

function outside(folder: string): Text {
    return {
        da: `regelret.json peger på lovtekster i »${nameOf(folder)}«, som ligger uden for de åbne mapper. De læses ikke. Åbn også den mappe, eller vælg mappen med lovtekster i editorens egne indstillinger.`,
        en: `regelret.json points to law texts in »${nameOf(folder)}«, outside the open folders. They are not read. Open that folder too, or choose the folder of law texts in the editor's own settings.`,
    };
}
