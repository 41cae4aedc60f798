import type { Defeat, Norm } from '../norm.js';
import type { Problem } from '../problem.js';
import type { FileRules, LoweredFile } from './lowered-file.js';
import type { Lowering } from './lowering.js';
import { lowerRule } from './norms.js';
import { cyclesAmong, namedRules, resolveReferences, yieldings } from './references.js';
import { isSameList, keepList, remembering } from './remember.js';
import { lowerUnit, needsLowering, type LoweredRule, type RuleUnit } from './units.js';
import type { Workshop } from './workshop.js';
import { isAxisSlot, type AxisSlot } from './watched-axes.js';

/** A file whose rules belong to the model, and in which rule set it stands. */
export interface RuleFile {
    readonly file: LoweredFile;
    readonly validity: () => Norm['validity'];
}

export interface RuleNorms {
    /** Lowers what has to be lowered. */
    lower(files: readonly RuleFile[], on: Lowering): void;
    /** The axes that the rules asked for, file by file, each list the same as before where nothing in it changed. */
    axes(): readonly (readonly AxisSlot[])[];
    /** Makes norms of them, once all are lowered. */
    norms(): readonly Norm[];
    problems(): Problem[];
}

/** Of several rules with one name, the first counts: these are the others. */
type Repeated = ReadonlyMap<RuleUnit, Problem>;

const NONE: readonly never[] = [];

export function createRuleNorms(workshop: Workshop): RuleNorms {
    const { watch } = workshop;
    const yieldingsNow = remembering<ReadonlyMap<string, readonly Defeat[]>>();
    const joinNorms = remembering<readonly Norm[]>();
    const findCycles = remembering<readonly Problem[]>();
    let sources: readonly LoweredFile[] = [];
    let results: readonly FileRules[] = [];
    let repeated: Repeated = new Map();
    const counts = new Map<string, number>();
    let total = 0;
    let checked = -1;
    const ids = new Map<string, readonly string[]>();
    let yielded: ReadonlyMap<string, readonly Defeat[]> = new Map();
    let lowered = new Set<RuleUnit>();
    /** Rules with other norms than before. */
    let changed = new Set<string>();
    let cycles: readonly Problem[] = [];

    function lower(files: readonly RuleFile[], on: Lowering): void {
        countNames(files);
        if (total > counts.size || repeated.size > 0) repeated = findRepeated(files);
        const before = new Map(results.map((result, index) => [sources[index]!.uri, result]));
        const settled = checked === watch.now;
        results = files.map(({ file, validity }) => {
            const known = before.get(file.uri);
            const isSame = known?.rules === file.rules;
            if (isSame && settled && repeated.size === 0 && known.repeated === 0) return known;
            const units = repeated.size === 0 ? file.rules : file.rules.filter((unit) => !repeated.has(unit));
            let some = !isSame || !isSameList(units, known.units);
            if (some) {
                const standing = new Set(known?.units);
                for (const unit of units) if (!standing.has(unit)) lowered.add(unit);
            }
            for (const unit of units) {
                if (!needsLowering(unit)) continue;
                lowerUnit(unit, workshop, () => lowerOne(unit, on, validity()));
                lowered.add(unit);
                some = true;
            }
            return some || !known ? summarise(file.rules, units, known) : known;
        });
        sources = files.map(({ file }) => file);
        checked = watch.now;
    }

    /** How many rules have each name; of most names there is one rule, and then none of them need be compared. */
    function countNames(files: readonly RuleFile[]): void {
        const before = new Set(sources.map(({ ruleNames }) => ruleNames));
        const after = new Set(files.map(({ file }) => file.ruleNames));
        const gone = new Set<string>();
        for (const names of before) {
            if (after.has(names)) continue;
            for (const name of names) {
                const left = counts.get(name)! - 1;
                total -= 1;
                if (left > 0) counts.set(name, left);
                else {
                    counts.delete(name);
                    gone.add(name);
                }
            }
        }
        for (const names of after) {
            if (before.has(names)) continue;
            for (const name of names) {
                counts.set(name, (counts.get(name) ?? 0) + 1);
                total += 1;
            }
        }
        for (const name of gone) {
            if (counts.has(name)) continue;
            ids.delete(name);
            changed.add(name);
        }
    }

    /** Tells the rules of each other, those to whom something may be new. */
    function complete(): void {
        for (const { name, value } of lowered) {
            const now = value?.ids ?? NONE;
            const before = ids.get(name);
            if (before && isSameList(before, now)) continue;
            ids.set(name, now);
            changed.add(name);
        }
        const yieldedBefore = yielded;
        yielded = yieldingsNow(
            results.map(({ yields }) => yields),
            () => groupYieldings(results),
        );
        const pressed = differing(yieldedBefore, yielded);
        const everywhere = changed.size > 0 || pressed.size > 0;
        results = results.map((result) => {
            let some = !result.done;
            if (!some && !everywhere) return result;
            // Most rules name no other, and nobody has to ask them.
            for (const unit of some || pressed.size > 0 ? result.units : result.naming) {
                const isToDo =
                    lowered.has(unit) ||
                    pressed.has(unit.name) ||
                    (changed.size > 0 && unit.value?.names.some((name) => changed.has(name)));
                if (!isToDo) continue;
                unit.norms = (unit.value?.parts ?? NONE).flatMap((part) =>
                    resolveReferences(part, (rule) => ids.get(rule), yielded.get(unit.name) ?? NONE),
                );
                some = true;
            }
            return some ? withNorms(result, yielded) : result;
        });
        lowered = new Set();
        changed = new Set();
    }

    return {
        lower,
        axes: () => results.map(({ axes }) => axes),
        norms() {
            complete();
            cycles = findCycles(
                results.map(({ related }) => related),
                () => cyclesAmong(results.flatMap(({ related }) => related)),
            );
            return joinNorms(
                results.map(({ norms }) => norms),
                () => results.flatMap(({ norms }) => norms),
            );
        },
        problems: () => [...repeated.values(), ...results.flatMap(({ problems }) => problems), ...cycles],
    };
}

function lowerOne({ node }: RuleUnit, on: Lowering, validity: Norm['validity']): LoweredRule {
    const parts = lowerRule(node, on, validity);
    return {
        parts,
        ids: parts.flatMap(({ norms }) => norms.map(({ id }) => id)),
        names: namedRules(parts),
        yields: yieldings(parts),
    };
}

function summarise(
    rules: readonly RuleUnit[],
    units: readonly RuleUnit[],
    known: FileRules | undefined,
): FileRules {
    const axes = new Set<AxisSlot>();
    for (const { seen } of units) for (const slot of seen) if (isAxisSlot(slot)) axes.add(slot);
    return {
        rules,
        units,
        naming: units.filter(({ value }) => value && value.names.length > 0),
        repeated: rules.length - units.length,
        done: false,
        norms: known?.norms ?? NONE,
        related: known?.related ?? NONE,
        yields: keepList(
            known?.yields ?? NONE,
            units.flatMap(({ value }) => value?.yields ?? NONE),
        ),
        problems: keepList(
            known?.problems ?? NONE,
            units.flatMap(({ problems }) => problems),
        ),
        axes: keepList(known?.axes ?? NONE, [...axes]),
    };
}

function withNorms(result: FileRules, yielded: ReadonlyMap<string, unknown>): FileRules {
    const related =
        yielded.size > 0
            ? result.units.filter(({ name, value }) => value?.names.length || yielded.has(name))
            : result.naming;
    return {
        ...result,
        done: true,
        norms: keepList(
            result.norms,
            result.units.flatMap(({ norms }) => norms),
        ),
        related: keepList(
            result.related,
            related.flatMap(({ norms }) => norms),
        ),
    };
}

function findRepeated(files: readonly RuleFile[]): Repeated {
    const first = new Map<string, RuleUnit>();
    const repeated = new Map<RuleUnit, Problem>();
    for (const unit of files.flatMap(({ file }) => file.rules)) {
        const known = first.get(unit.name);
        if (known)
            repeated.set(unit, {
                kind: 'duplicate-name',
                what: 'regel',
                name: unit.name,
                first: known.header,
                place: unit.header,
            });
        else first.set(unit.name, unit);
    }
    return repeated;
}

function differing(
    a: ReadonlyMap<string, readonly Defeat[]>,
    b: ReadonlyMap<string, readonly Defeat[]>,
): Set<string> {
    if (a === b) return new Set();
    const names = [...a.keys(), ...b.keys()];
    return new Set(names.filter((name) => !isSameList(a.get(name) ?? NONE, b.get(name) ?? NONE)));
}

function groupYieldings(results: readonly FileRules[]): Map<string, Defeat[]> {
    const found = new Map<string, Defeat[]>();
    for (const { yields } of results)
        for (const { to, defeat } of yields) {
            const list = found.get(to);
            if (list) list.push(defeat);
            else found.set(to, [defeat]);
        }
    return found;
}
