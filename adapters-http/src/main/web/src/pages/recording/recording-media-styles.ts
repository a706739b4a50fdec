import { css } from 'lit';

export const recordingMediaStyles = css`
    :host {
        display: grid;
        gap: 1rem;
    }

    td-cloud-heading {
        margin-bottom: -0.4rem;
    }

    .shortfall {
        display: flex;
        gap: 0.6rem;
        align-items: center;
        padding: 0.65rem 0.9rem;
        border-radius: var(--radius);
        background: var(--warn-wash);
        color: var(--warn);
        font-weight: 550;
    }

    .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem;
        align-items: flex-start;
    }

    td-downloads {
        flex: 1 1 30rem;
    }

    @media (max-width: 60rem) {
        td-downloads {
            flex-basis: 100%;
        }
    }
`;
