import { QuickInputButtons, window, type Disposable, type QuickPick, type QuickPickItem } from 'vscode';
import { say } from '../words.js';

/** A question in a row of them. Undefined: the reader has given up. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Where in the row a question stands, and what the row is called. */
export interface Step {
    readonly title: string;
    readonly step: number;
    readonly totalSteps: number;
}

export interface Question {
    readonly step: Step;
    readonly prompt: string;
    readonly value?: string;
    readonly placeholder?: string;
    /** What is wrong with an answer, in a sentence. */
    readonly wrong?: (value: string) => string | undefined;
}

/** Asks for a line of text. */
export function askText({ step, prompt, value, placeholder, wrong }: Question): Promise<Answer<string>> {
    const box = window.createInputBox();
    Object.assign(box, step, { prompt, value: value ?? '', ignoreFocusOut: true });
    if (placeholder !== undefined) box.placeholder = placeholder;
    if (step.step > 1) box.buttons = [QuickInputButtons.Back];
    const check = (): string | undefined => wrong?.(box.value.trim());
    return shown(box, (done) => [
        box.onDidChangeValue(() => {
            box.validationMessage = undefined;
        }),
        box.onDidAccept(() => {
            const problem = check();
            if (problem === undefined) done({ value: box.value.trim() });
            else box.validationMessage = problem;
        }),
    ]);
}

export interface Choice<T> extends QuickPickItem {
    readonly value: T;
}

export interface ChoiceQuestion<T> {
    readonly step: Step;
    readonly prompt: string;
    readonly choices: readonly Choice<T>[];
    /** What the reader has written that is not on the list becomes this choice. */
    readonly other?: (written: string) => Choice<T> | undefined;
}

/** Asks for one of several, or for something new. */
export async function askChoice<T>(question: ChoiceQuestion<T>): Promise<Answer<T>> {
    const pick = pickFor(question);
    if (question.other)
        pick.onDidChangeValue((written) => {
            const known = question.choices.some(({ label }) => label === written.trim());
            const other = known ? undefined : question.other!(written.trim());
            pick.items = other ? [...question.choices, other] : [...question.choices];
        });
    return shown(pick, (done) => [
        pick.onDidAccept(() => {
            const [chosen] = pick.selectedItems;
            if (chosen) done({ value: chosen.value });
        }),
    ]);
}

/** Asks for any number of several, none among them. */
export async function askChoices<T>(question: ChoiceQuestion<T>): Promise<Answer<readonly T[]>> {
    const pick = pickFor(question);
    pick.canSelectMany = true;
    return shown(pick, (done) => [
        pick.onDidAccept(() => done({ value: pick.selectedItems.map(({ value }) => value) })),
    ]);
}

function pickFor<T>({ step, prompt, choices }: ChoiceQuestion<T>): QuickPick<Choice<T>> {
    const pick = window.createQuickPick<Choice<T>>();
    Object.assign(pick, step, { placeholder: prompt, ignoreFocusOut: true, matchOnDescription: true });
    pick.items = [...choices];
    if (step.step > 1) pick.buttons = [QuickInputButtons.Back];
    return pick;
}

interface Shown {
    show(): void;
    dispose(): void;
    readonly onDidHide: (listener: () => void) => Disposable;
    readonly onDidTriggerButton: (listener: (button: unknown) => void) => Disposable;
}

async function shown<T>(
    input: Shown,
    listen: (done: (answer: Answer<T>) => void) => Disposable[],
): Promise<Answer<T>> {
    const listening: Disposable[] = [];
    try {
        return await new Promise<Answer<T>>((done) => {
            listening.push(
                ...listen(done),
                input.onDidTriggerButton((button) => {
                    if (button === QuickInputButtons.Back) done('back');
                }),
                input.onDidHide(() => done(undefined)),
            );
            input.show();
        });
    } finally {
        listening.forEach((each) => each.dispose());
        input.dispose();
    }
}

export const stepsOf =
    (totalSteps: number) =>
    (step: number): Step => ({ title: say({ da: 'Ny regel', en: 'New rule' }), step, totalSteps });
