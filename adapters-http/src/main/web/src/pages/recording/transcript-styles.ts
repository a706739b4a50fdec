import { css } from 'lit';

export const transcriptPanelStyles = css`
    :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        gap: 0.6rem;
    }

    .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 2rem;
    }

    .follow {
        min-height: 2rem;
        padding: 0.1rem 0.75rem 0.1rem 0.6rem;
        font-size: 0.875rem;
    }

    .search {
        display: flex;
        align-items: center;
        gap: 0.15rem;
    }

    .search input {
        flex: 1;
        min-width: 0;
    }

    .count {
        min-width: 3.4rem;
        text-align: center;
        white-space: nowrap;
    }

    .none {
        padding: 1rem 0;
    }

    td-transcript-lines {
        min-height: 0;
        flex: 1;
    }
`;

export const transcriptLinesStyles = css`
    :host {
        display: flex;
        min-height: 0;
        margin-inline: -0.5rem;
    }

    ol {
        position: relative;
        flex: 1;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding-inline: 0.25rem;
        scrollbar-width: thin;
    }

    ol.long {
        --time-width: 3.6rem;
    }

    li {
        content-visibility: auto;
        contain-intrinsic-size: auto 3rem;
    }

    button {
        display: grid;
        grid-template-columns: var(--time-width, 2.4rem) 1fr;
        gap: 0.6rem;
        width: 100%;
        min-height: 0;
        padding: 0.45rem 0.5rem;
        border: 0;
        border-left: 3px solid transparent;
        border-radius: var(--radius-small);
        background: transparent;
        font-weight: 400;
        text-align: left;
        white-space: normal;
        align-items: baseline;
        justify-content: start;
    }

    button:focus-visible {
        border-radius: var(--radius-small);
        outline-offset: -2px;
    }

    .time {
        color: var(--ink-soft);
        font-size: 0.875rem;
        text-align: right;
    }

    .text {
        position: relative;
        overflow-wrap: anywhere;
        white-space: pre-line;
    }

    .who {
        display: flex;
        align-items: center;
        gap: 0.4rem;
        margin-bottom: 0.1rem;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--speaker, var(--ink-soft));
    }

    .active button {
        background: var(--accent-wash);
        border-left-color: var(--speaker, var(--accent));
    }

    .active .time {
        color: var(--accent);
    }

    .active .who {
        color: var(--speaker, var(--accent));
    }

    .current button {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
    }

    mark {
        background: var(--mark);
        color: inherit;
        border-radius: 3px;
    }

    button[aria-disabled] {
        cursor: default;
    }
`;
