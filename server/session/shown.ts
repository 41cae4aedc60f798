import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, FindingPlace, Place } from '../../language/model/index.js';
import { toDiagnostics, type DiagnosticOptions, type PlacedDiagnostic } from '../protocol/diagnostics.js';
import { carry, type TextChange } from './carry.js';

/** What is shown just now, by rule set and by file. */
export interface Shown {
    findingsOf(root: string): readonly Finding[];
    diagnosticsOf(uri: string): readonly Diagnostic[];
    /** Another text whenever the diagnostics of a file are others. */
    resultId(uri: string): string;
    /** Every file that something is or was shown in. */
    readonly uris: readonly string[];

    set(root: string, findings: readonly Finding[]): void;
    /** Moves what is shown to where the words now stand. Is told of every text that has changed: in others nothing moves. */
    carry(changes: ReadonlyMap<string, TextChange>): void;
    /** What is wrong with a file as such: it cannot be read. */
    setFile(uri: string, diagnostics: readonly Diagnostic[]): void;
    /** Forgets rule sets that are gone. */
    keep(roots: ReadonlySet<string>): void;
    /** The files in which other things are shown than at the last call. */
    changed(): readonly string[];
}

/** A finding as it stands where it was told. */
interface Held {
    readonly still: Finding;
    /** The files that it speaks of. */
    readonly uris: readonly string[];
    /** The change of texts after which it was last seen to stand there. */
    at: number;
}

interface ShownFile {
    readonly diagnostics: readonly Diagnostic[];
    readonly id: number;
}

export function createShown(options: () => DiagnosticOptions): Shown {
    const findings = new Map<string, readonly Finding[]>();
    const aboutFiles = new Map<string, readonly Diagnostic[]>();
    const files = new Map<string, ShownFile>();
    const dirty = new Set<string>();
    const held = new WeakMap<Finding, Held>();
    /** Counts changes of texts; and the last one in each file. */
    let change = 0;
    const changedAt = new Map<string, number>();
    let converted = new WeakMap<Finding, readonly PlacedDiagnostic[]>();
    let manner = '';
    let ids = 0;
    let isFresh = true;

    const convert = (finding: Finding): readonly PlacedDiagnostic[] => {
        const known = converted.get(finding) ?? toDiagnostics(finding, options());
        converted.set(finding, known);
        return known;
    };

    /** Places move by themselves when a text is taken in; what is shown stays where it is until it is moved. */
    const hold = (finding: Finding): Finding => {
        const known = held.get(finding);
        if (known && (!hasChanged(known) || isWhereItWas(known.still, finding))) {
            known.at = Math.max(known.at, change);
            return known.still;
        }
        const still = { ...finding, primary: fixed(finding.primary), related: finding.related.map(fixed) };
        const uris = urisOf(still);
        held.set(finding, { still, uris, at: change });
        held.set(still, { still, uris, at: Infinity });
        return still;
    };

    const hasChanged = ({ uris, at }: Held): boolean => uris.some((uri) => (changedAt.get(uri) ?? 0) > at);

    /** What is held at the places where the words now stand. */
    function carried(still: Finding, changes: ReadonlyMap<string, TextChange>): readonly Finding[] {
        const now = carry(still, changes);
        if (!now) return [];
        if (now !== still) held.set(now, { still: now, uris: urisOf(now), at: Infinity });
        return [now];
    }

    /** Puts together what belongs to each file, and sees what has changed. */
    function refresh(): void {
        if (isFresh) return;
        isFresh = true;
        const now = new Map<string, Diagnostic[]>();
        const add = (uri: string, diagnostic: Diagnostic): void => {
            const list = now.get(uri);
            if (list) list.push(diagnostic);
            else now.set(uri, [diagnostic]);
        };
        for (const [uri, list] of aboutFiles) for (const each of list) add(uri, each);
        for (const list of findings.values())
            for (const finding of list)
                for (const { uri, diagnostic } of convert(finding)) add(uri, diagnostic);
        for (const uri of new Set([...files.keys(), ...now.keys()])) {
            const diagnostics = now.get(uri) ?? [];
            const before = files.get(uri);
            if (before && same(before.diagnostics, diagnostics)) continue;
            files.set(uri, { diagnostics, id: (ids += 1) });
            dirty.add(uri);
        }
    }

    return {
        findingsOf: (root) => findings.get(root) ?? [],
        diagnosticsOf(uri) {
            refresh();
            return files.get(uri)?.diagnostics ?? [];
        },
        resultId(uri) {
            refresh();
            return String(files.get(uri)?.id ?? 0);
        },
        get uris() {
            refresh();
            return [...files.keys()].sort();
        },
        set(root, found) {
            const { language, pageOf } = options();
            const now = `${language} ${pageOf?.('') ?? ''}`;
            if (now !== manner) converted = new WeakMap();
            manner = now;
            findings.set(root, found.map(hold));
            isFresh = false;
        },
        carry(changes) {
            change += 1;
            for (const uri of changes.keys()) changedAt.set(uri, change);
            for (const [root, list] of findings)
                findings.set(
                    root,
                    list.flatMap((still) =>
                        held.get(still)!.uris.some((uri) => changes.has(uri))
                            ? carried(still, changes)
                            : still,
                    ),
                );
            isFresh = false;
        },
        setFile(uri, diagnostics) {
            if (diagnostics.length === 0) aboutFiles.delete(uri);
            else aboutFiles.set(uri, diagnostics);
            isFresh = false;
        },
        keep(roots) {
            for (const root of [...findings.keys()].filter((each) => !roots.has(each))) findings.delete(root);
            isFresh = false;
        },
        changed() {
            refresh();
            const uris = [...dirty].sort();
            dirty.clear();
            return uris;
        },
    };
}

const urisOf = ({ primary, related }: Finding): readonly string[] => [
    ...new Set([primary, ...related].map(({ place }) => place.uri)),
];

const fixed = (told: FindingPlace): FindingPlace => ({ ...told, place: { ...told.place } });

function isWhereItWas(held: Finding, finding: Finding): boolean {
    return (
        isSamePlace(held.primary, finding.primary) &&
        held.related.every((each, i) => isSamePlace(each, finding.related[i]!))
    );
}

function isSamePlace({ place: one }: FindingPlace, { place: other }: FindingPlace): boolean {
    return isSameSpot(one.start, other.start) && isSameSpot(one.end, other.end);
}

const isSameSpot = (one: Place['start'], other: Place['start']): boolean =>
    one.line === other.line && one.character === other.character;

function same(left: readonly Diagnostic[], right: readonly Diagnostic[]): boolean {
    return (
        left.length === right.length &&
        left.every((each, i) => each === right[i] || JSON.stringify(each) === JSON.stringify(right[i]))
    );
}
