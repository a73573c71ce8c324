import { ChoiceSetInput, GlobalRegistry } from 'adaptivecards';

let panels = 0;

/**
 * Teams folds a compact choice of several into a drop-down; the library draws every choice below the other. The fold is
 * a button (`LABEL: CHOSEN`, with aria-expanded) and the library's own check boxes under it.
 */
export class FoldedChoiceSetInput extends ChoiceSetInput {
  /** What the button says while nothing is chosen and the card has no placeholder. */
  static unchosen = '…';
  #button: HTMLButtonElement | null = null;
  #panel: HTMLElement | null = null;

  protected override internalRender(): HTMLElement | undefined {
    const choices = super.internalRender();
    if (!choices || !this.isMultiSelect || !this.isCompact) return choices;
    const root = document.createElement('div');
    root.className = 'teams-fold';
    this.#button = this.#drawButton();
    this.#panel = choices;
    panels += 1;
    choices.id = `teams-fold-${panels}`;
    choices.hidden = true;
    choices.classList.add('teams-fold-choices');
    choices.addEventListener('change', () => this.#showChosen());
    this.#button.setAttribute('aria-controls', choices.id);
    root.append(this.#button, choices);
    this.#showChosen();
    return root;
  }

  #drawButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ac-input teams-fold-button';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.#unfold(this.#panel?.hidden === true));
    return button;
  }

  #unfold(open: boolean): void {
    if (!this.#panel || !this.#button) return;
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
  }

  #showChosen(): void {
    const checked = [...(this.#panel?.querySelectorAll('input') ?? [])].filter((input) => input.checked);
    const titles = checked.map(({ value }) => this.choices.find((choice) => choice.value === value)?.title ?? value);
    const text = titles.length === 0 ? (this.placeholder ?? FoldedChoiceSetInput.unchosen) : titles.join(', ');
    if (!this.#button) return;
    this.#button.textContent = text;
    this.#button.setAttribute('aria-label', `${this.label ?? ''}: ${text}`);
  }

  /** The library comes here when something required is missing: the choices have to be in sight. */
  override focus(): void {
    this.#unfold(true);
    super.focus();
  }
}

GlobalRegistry.elements.register('Input.ChoiceSet', FoldedChoiceSetInput);
