/** The result of a dialog that asked nothing: what it interrupted goes on, as after a question that was answered. */
export const inPassing = 'in-passing';
