import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';
import { icon } from './icon.js';

/** A modal dialog. Opens with `show`; Escape, the close button and a click outside close it. */
@customElement('td-dialog')
export class Dialog extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            dialog {
                width: min(32rem, calc(100vw - 2rem));
                max-height: calc(100dvh - 2rem);
                padding: 0;
                border: 1px solid var(--line);
                border-radius: 14px;
                background: var(--surface);
                color: var(--ink);
                box-shadow: 0 20px 60px rgb(0 0 0 / 0.3);
            }

            dialog::backdrop {
                background: rgb(10 14 15 / 0.5);
            }

            .inside {
                padding: 1.25rem clamp(1rem, 4vw, 1.4rem) 1.4rem;
            }

            header {
                display: flex;
                align-items: center;
                justify-content: space-between;
                gap: 1rem;
                margin: -0.35rem -0.6rem 0.75rem 0;
            }

            h2 {
                font-size: 1.2rem;
            }
        `,
    ];

    @property() heading = '';
    @query('dialog') private readonly dialog!: HTMLDialogElement;

    show(): void {
        this.dialog.showModal();
    }

    close(): void {
        this.dialog.close();
    }

    protected override render() {
        return html`<dialog aria-labelledby="heading" @pointerdown=${this.closeBeside}>
            <div class="inside">
                <header>
                    <h2 id="heading">${this.heading}</h2>
                    <button class="quiet icon" aria-label="Close" @click=${this.close}>${icon('close', 20)}</button>
                </header>
                <slot></slot>
            </div>
        </dialog>`;
    }

    private closeBeside(event: PointerEvent): void {
        if (event.target === this.dialog) {
            this.close();
        }
    }
}
