/**
 * Inline script that runs before all others: remembers the last button clicked before hydration. Native form submits are left to
 * the browser, except in forms with `data-asks`, which need a confirmation, while scripts are still loading.
 */
export const REMEMBER_EARLY_CLICKS = `(()=>{
const unhydrated=n=>!Object.keys(n).some(k=>k.startsWith("__reactProps"));
addEventListener("click",e=>{
const b=e.target instanceof Element&&e.target.closest("button,[role=switch],[role=radio]");
if(!b||!unhydrated(b))return;
if(b.form&&b.type==="submit"){if(!b.form.matches("[data-asks]")||document.readyState==="complete")return;e.preventDefault()}
window.pomboEarlyClick=b},true)})()`;
