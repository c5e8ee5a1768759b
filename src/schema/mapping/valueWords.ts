/** What help desks write for our words, folded, in English, German, French and Spanish. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: {
    new: 'new neu nouveau nuevo neueticket',
    open: `open offen inprogress inbearbeitung active aktiv activo abierto ouvert encours enprogreso reopened workinprogress
      waitingforsupport waitingonus assigned zugewiesen beingprocessed`,
    pending: `pending wartend ausstehend waitingoncustomer waitingforcustomer awaitingcustomer wartenaufkunde enattente
      pendiente awaitingyourreply waitingoncontact awaitinguserinfo`,
    on_hold: `onhold hold zuruckgestellt angehalten enpause enespera snoozed waitingonthirdparty awaitingvendor`,
    solved: 'solved resolved gelost erledigt resolu resuelto completed done resolue',
    closed: 'closed geschlossen abgeschlossen ferme cerrado cloture fermee canceled cancelled',
  },
  priority: {
    low: 'low niedrig gering basse faible baja bajo lowest 4low 5planning p4',
    normal: 'normal medium mittel moyenne normale media medio 3moderate moderate p3',
    high: 'high hoch haute elevee alta alto 2high p2',
    urgent: 'urgent dringend urgente kritisch critical critique critica highest 1critical p1 blocker',
  },
  channel: {
    email: 'email emails correo correoelectronico courriel',
    phone: 'phone telefon telefono telephone call anruf voice appel llamada',
    chat: 'chat livechat messaging messenger webchat',
    web: 'web webform portal helpcenter form website formular widget feedbackwidget formulaire formulario webwidget',
    social: 'social twitter facebook instagram whatsapp x twitterdm facebookmessenger',
  },
};

/** Our word for one of a help desk's, folded; `undefined` where it is not known. */
export function valueWord(field: string, folded: string): string | undefined {
  for (const [ours, theirs] of Object.entries(Object.hasOwn(words, field) ? (words[field] as object) : {}) as [
    string,
    string,
  ][]) {
    if (theirs.split(/\s+/).includes(folded)) return ours;
  }
  return undefined;
}
