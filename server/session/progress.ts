import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Language } from '../../language/model/index.js';

export interface Progress {
    report(done: number, of: number): void;
    done(): void;
}

/** Milliseconds before a reader wonders. */
const LONG = 400;

/** Tells how far the reading of the files has come, when it takes long. */
export function createProgress(connection: Connection, language: Language): Progress {
    const began = performance.now();
    let reporter: WorkDoneProgressServerReporter | undefined;
    let isAsked = false;
    let isDone = false;
    const da = language === 'da';
    const text = (done: number, of: number): string =>
        da ? `${done} af ${of} filer` : `${done} of ${of} files`;

    async function begin(done: number, of: number): Promise<void> {
        const made = await connection.window.createWorkDoneProgress();
        if (isDone) return;
        made.begin(da ? 'Regelret læser reglerne' : 'Regelret reads the rules', 0, text(done, of));
        reporter = made;
    }
    return {
        report(done, of) {
            if (reporter) reporter.report(Math.round((100 * done) / of), text(done, of));
            else if (!isAsked && performance.now() - began > LONG) {
                isAsked = true;
                begin(done, of).catch(() => undefined);
            }
        },
        done() {
            isDone = true;
            reporter?.done();
        },
    };
}
