import { nothing, type Condition } from '../../population/index.js';
import type { Problem } from '../problem.js';
import type { GroupClaim } from '../rule-set.js';
import {
    lowerClaim,
    lowerGroup,
    lowerMadeGroup,
    lowerUnion,
    madePopulation,
    populationOf,
} from './groups.js';
import type { LoweredFile } from './lowered-file.js';
import type { Lowering } from './lowering.js';
import { isSameList, remembering } from './remember.js';
import { lowerUnit, needsLowering, type ClaimUnit, type GroupUnit, type LoweredGroup } from './units.js';
import { watched, type Slot } from './watch.js';
import type { Workshop } from './workshop.js';
import { isAxisSlot, type AxisSlot } from './watched-axes.js';

/** The groups and unions of a rule set; of several with one name, the first. */
interface GroupTable {
    readonly units: readonly GroupUnit[];
    readonly byName: ReadonlyMap<string, GroupUnit>;
    readonly problems: readonly Problem[];
}

interface GroupSlot extends Slot {
    readonly group: string;
    condition: Condition | undefined;
}

const isGroupSlot = (slot: Slot): slot is GroupSlot => 'group' in slot;

export interface GroupPopulations {
    /** Of a group by name; whoever asks is told of changes. */
    conditionOf(name: string): Condition | undefined;
    lower(files: readonly LoweredFile[], on: Lowering): readonly GroupUnit[];
    lowerClaims(units: readonly ClaimUnit[], everyGroup: readonly string[], on: Lowering): GroupClaim[];
    readonly units: readonly GroupUnit[];
    readonly problems: readonly Problem[];
    /** The axes that the groups asked for, in the order in which they would if all were lowered anew. */
    axes(): AxisSlot[];
}

export function createGroupPopulations(workshop: Workshop): GroupPopulations {
    const { watch } = workshop;
    const slots = new Map<string, GroupSlot>();
    const tabulate = remembering<GroupTable>();
    const path: GroupUnit[] = [];
    let table: GroupTable = { units: [], byName: new Map(), problems: [] };
    let round = 0;
    let cyclic = false;
    let everyGroup: readonly string[] = [];
    const allGroups = watched<readonly string[]>(watch, () => everyGroup, isSameList);
    let lowering: Lowering | undefined;
    let checked = -1;

    function conditionOf(name: string): Condition | undefined {
        const slot = slotOf(name);
        watch.note(slot);
        const unit = table.byName.get(name);
        if (!unit) return undefined;
        if (path.includes(unit)) {
            cyclic = true;
            lowering!.problems.push({
                kind: 'cycle',
                what: 'group',
                names: [...path.slice(path.indexOf(unit)).map((each) => each.name), name],
                place: unit.header,
            });
            return nothing;
        }
        refresh(unit, slot);
        return slot.condition;
    }

    function slotOf(name: string): GroupSlot {
        let slot = slots.get(name);
        if (!slot) slots.set(name, (slot = { changed: 0, group: name, condition: undefined }));
        return slot;
    }

    function refresh(unit: GroupUnit, slot: GroupSlot): void {
        if (unit.round === round) return;
        path.push(unit);
        try {
            // What it rests on comes first; what is to be lowered anyhow finds that by itself, in the order of its text.
            if (unit.at >= 0) refreshSeenBy(unit);
            if (needsLowering(unit)) lowerUnit(unit, workshop, () => lowerGroupUnit(unit, slot));
            set(slot, unit.value?.condition);
        } finally {
            path.pop();
        }
        unit.round = round;
    }

    function refreshSeenBy(unit: GroupUnit): void {
        for (const slot of unit.seen) {
            const other = isGroupSlot(slot) ? table.byName.get(slot.group) : undefined;
            if (!other) continue;
            if (path.includes(other)) cyclic = true;
            else refresh(other, slotOf(other.name));
        }
    }

    function lowerGroupUnit(unit: GroupUnit, slot: GroupSlot): LoweredGroup {
        const on = lowering!;
        const { node, from } = unit;
        const population =
            node.$type === 'NewGroup' ? madePopulation({ node, from: from! }, on) : populationOf(node, on);
        const condition =
            slot.condition && isSameCondition(slot.condition, population) ? slot.condition : population;
        if (node.$type === 'GroupUnion') return { condition, union: lowerUnion(node, condition) };
        return {
            condition,
            group:
                node.$type === 'Group'
                    ? lowerGroup(node, condition, on)
                    : lowerMadeGroup(node, condition, on),
        };
    }

    function set(slot: GroupSlot, condition: Condition | undefined): void {
        if (slot.condition === condition) return;
        // A group that is lowered for the first time has told nobody anything else before.
        if (slot.condition || slot.changed > 0 || slot.notedIn) watch.change(slot);
        slot.condition = condition;
    }

    function lowerAll(): void {
        round += 1;
        for (const unit of table.units) refresh(unit, slotOf(unit.name));
    }

    return {
        conditionOf,
        lower(files, on) {
            lowering = on;
            const before = table;
            table = tabulate(
                files.flatMap((file) => [file.groups, file.made]),
                () => tabulateGroups(files),
            );
            if (table === before && checked === watch.now) return table.units;
            for (const slot of slots.values()) if (!table.byName.has(slot.group)) set(slot, undefined);
            // What is made of groups that run in a circle rests on where one begins.
            const wasCyclic = cyclic;
            if (wasCyclic) for (const unit of table.units) unit.at = -1;
            cyclic = false;
            lowerAll();
            if (cyclic && !wasCyclic) {
                for (const unit of table.units) unit.at = -1;
                lowerAll();
            }
            checked = watch.now;
            return table.units;
        },
        lowerClaims(units, names, on) {
            everyGroup = names;
            allGroups.refresh();
            for (const unit of units)
                if (needsLowering(unit))
                    lowerUnit(unit, workshop, () => lowerClaim(unit.node, () => allGroups.get(''), on));
            return units.flatMap(({ value }) => value ?? []);
        },
        get units() {
            return table.units;
        },
        get problems() {
            return [...table.problems, ...table.units.flatMap((unit) => unit.problems)];
        },
        axes() {
            const found = new Set<AxisSlot>();
            const visited = new Set<GroupUnit>();
            const visit = (unit: GroupUnit): void => {
                if (visited.has(unit)) return;
                visited.add(unit);
                for (const slot of unit.seen) {
                    if (isAxisSlot(slot)) found.add(slot);
                    const other = isGroupSlot(slot) ? table.byName.get(slot.group) : undefined;
                    if (other) visit(other);
                }
            };
            table.units.forEach(visit);
            return [...found];
        },
    };
}

/** Declared groups in the order of the text, then those that reforms make; a group that is declared says who is in it. */
function tabulateGroups(files: readonly LoweredFile[]): GroupTable {
    const byName = new Map<string, GroupUnit>();
    const problems: Problem[] = [];
    for (const unit of files.flatMap(({ groups }) => groups)) {
        const first = byName.get(unit.name);
        if (first)
            problems.push({
                kind: 'duplicate-name',
                what: unit.node.$type === 'Group' ? unit.node.kind : 'samlebetegnelse',
                name: unit.name,
                first: first.header,
                place: unit.header,
            });
        else if (unit.name) byName.set(unit.name, unit);
    }
    for (const unit of files.flatMap(({ made }) => made))
        if (unit.name && !byName.has(unit.name)) byName.set(unit.name, unit);
    return { units: [...byName.values()], byName, problems };
}

function isSameCondition(a: Condition, b: Condition): boolean {
    if (a === b) return true;
    switch (a.kind) {
        case 'true':
        case 'false':
            return a.kind === b.kind;
        case 'in':
            return b.kind === 'in' && a.axis === b.axis && isSameList(a.set, b.set);
        case 'not':
            return b.kind === 'not' && isSameCondition(a.of, b.of);
        default:
            return (
                b.kind === a.kind &&
                a.of.length === b.of.length &&
                a.of.every((each, index) => isSameCondition(each, b.of[index]!))
            );
    }
}
