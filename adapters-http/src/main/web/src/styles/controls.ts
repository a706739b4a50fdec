import { css } from 'lit';

/** Buttons and fields. */
export const controls = css`
    button,
    .button,
    input,
    select,
    textarea {
        font: inherit;
        color: inherit;
    }

    button,
    .button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.45rem;
        min-height: 2.5rem;
        padding: 0.35rem 0.9rem;
        border: 1px solid var(--line-strong);
        border-radius: 999px;
        background: var(--surface);
        color: var(--ink);
        font-size: 0.9375rem;
        font-weight: 550;
        text-decoration: none;
        white-space: nowrap;
        cursor: pointer;
        transition:
            background-color 0.12s,
            border-color 0.12s;
    }

    button:hover:not(:disabled),
    .button:hover {
        background: var(--accent-wash);
        border-color: var(--accent);
    }

    button:focus-visible,
    .button:focus-visible {
        border-radius: 999px;
    }

    button:disabled {
        opacity: 0.55;
        cursor: not-allowed;
    }

    button.primary {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--accent-ink);
    }

    button.primary:hover:not(:disabled) {
        background: color-mix(in oklab, var(--accent), var(--ink) 14%);
    }

    button.danger {
        border-color: var(--live);
        color: var(--live);
    }

    button.danger:hover:not(:disabled) {
        background: var(--live-wash);
        border-color: var(--live);
    }

    button.stop {
        background: var(--live);
        border-color: var(--live);
        color: var(--live-ink);
    }

    button.stop:hover:not(:disabled) {
        background: color-mix(in oklab, var(--live), var(--ink) 14%);
    }

    button.quiet {
        border-color: transparent;
        background: transparent;
    }

    button.icon {
        width: 2.5rem;
        padding: 0;
    }

    label,
    .label {
        display: block;
        font-weight: 550;
        font-size: 0.9375rem;
    }

    input:not([type='checkbox']),
    select,
    textarea {
        width: 100%;
        min-height: 2.5rem;
        padding: 0.4rem 0.75rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-small);
        background: var(--surface);
    }

    select {
        appearance: none;
        padding-right: 2.1rem;
        background-image:
            linear-gradient(45deg, transparent 50%, var(--ink-soft) 50%),
            linear-gradient(-45deg, transparent 50%, var(--ink-soft) 50%);
        background-position:
            right 1.15rem center,
            right 0.85rem center;
        background-size: 0.3rem 0.3rem;
        background-repeat: no-repeat;
        text-overflow: ellipsis;
        cursor: pointer;
    }

    input::placeholder,
    textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
    }

    input[type='search']::-webkit-search-cancel-button {
        cursor: pointer;
    }

    .field {
        display: grid;
        gap: 0.3rem;
    }

    .hint {
        font-size: 0.875rem;
        color: var(--ink-soft);
    }
`;
