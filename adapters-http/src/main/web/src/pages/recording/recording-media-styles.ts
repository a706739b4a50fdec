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

    .actions,
    .others {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem;
        align-items: flex-start;
    }

    /* As narrow as possible beside the downloads, but full width on a line of its own. */
    td-downloads {
        flex: 1000 1 30rem;
    }

    .others {
        flex: 1 0 auto;
        max-width: 100%;
    }

    @media (max-width: 60rem) {
        td-downloads {
            flex-basis: 100%;
        }
    }
`;
