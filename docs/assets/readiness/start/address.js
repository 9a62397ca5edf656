/**
 * Opens the address that was meant. Gateways and mail programs write the sign before a result or an invitation as %23, even
 * several times over; then it is no fragment, and the page is not found or does not see it. Stands in the head of the quiz's page
 * and of the one for what is not found.
 */
{
  const meant = location.href.replace(/(#|%(25)*23)(r|team)(=|%(25)*3D)/i, '#$3=');
  if (meant !== location.href) location.replace(meant);
}
