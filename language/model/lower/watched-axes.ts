import type { Condition } from '../../population/index.js';
import {
    compareElapsed,
    keyText,
    opaqueCondition,
    opaqueId,
    type Axes,
    type AxisTable,
    type ElapsedAxis,
} from './axes.js';
import { watched, type Slot, type Watch } from './watch.js';

/** An axis that someone asked for. */
export interface AxisSlot extends Slot {
    /** Gives it the next number of a table, unless it has one there. */
    enter(table: AxisTable): void;
}

export const isAxisSlot = (slot: Slot): slot is AxisSlot => 'enter' in slot;

export interface WatchedAxes {
    readonly axes: Axes;
    readonly table: AxisTable;
    /** Goes over to another numbering; whoever asked for an axis that is otherwise there has to ask again. */
    use(table: AxisTable): void;
}

interface OpaqueSlot extends AxisSlot {
    axis: number | undefined;
}

interface ElapsedSlot extends AxisSlot {
    value: ElapsedAxis | undefined;
}

/** The axes of a rule set, with an account of who asked for which. An axis that is new to the table comes last in it. */
export function watchedAxes(watch: Watch, start: AxisTable): WatchedAxes {
    let table = start;
    const facts = watched(watch, (id) => table.find(id) ?? -1);
    const opaques = new Map<string, OpaqueSlot>();
    const elapsed = new Map<string, ElapsedSlot>();

    const axes: Axes = {
        fact: (id) => facts.get(id),
        opaque(kind, text): Condition {
            const id = opaqueId(kind, text);
            let slot = opaques.get(id);
            if (!slot) {
                slot = {
                    changed: 0,
                    axis: undefined,
                    enter: (other) => void other.opaqueAxis(kind, text),
                };
                opaques.set(id, slot);
            }
            watch.note(slot);
            slot.axis ??= table.opaqueAxis(kind, text);
            return opaqueCondition(slot.axis);
        },
        elapsed(key, comparison, threshold) {
            const id = keyText(key);
            let slot = elapsed.get(id);
            if (!slot) {
                slot = {
                    changed: 0,
                    value: undefined,
                    enter: (other) => void other.elapsedAxis(key),
                };
                elapsed.set(id, slot);
            }
            watch.note(slot);
            slot.value ??= table.elapsedAxis(key);
            return compareElapsed(slot.value, comparison, threshold);
        },
        get meanings() {
            return table.meanings;
        },
    };

    return {
        axes,
        get table() {
            return table;
        },
        use(other) {
            table = other;
            facts.refresh();
            for (const [id, slot] of opaques) {
                const axis = table.find(id);
                if (axis !== slot.axis) watch.change(slot);
                slot.axis = axis;
                if (axis === undefined) opaques.delete(id);
            }
            for (const [id, slot] of elapsed) {
                const value = table.elapsed.get(id);
                if (!value || !slot.value || !isSame(value, slot.value)) {
                    watch.change(slot);
                    slot.value = value;
                }
                if (!value) elapsed.delete(id);
            }
        },
    };
}

function isSame(a: ElapsedAxis, b: ElapsedAxis): boolean {
    return (
        a === b ||
        (a.axis === b.axis &&
            a.classAxis === b.classAxis &&
            a.lo === b.lo &&
            a.hi === b.hi &&
            JSON.stringify([...a.lengths]) === JSON.stringify([...b.lengths]))
    );
}
