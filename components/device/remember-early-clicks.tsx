/**
 * Runs before all other scripts: remembers the last button that was pressed while nothing listened to it yet. What a form
 * posts by itself is left to the browser, except where something is asked first and the scripts are still on their way.
 */
export const REMEMBER_EARLY_CLICKS = `(()=>{
const deaf=n=>!Object.keys(n).some(k=>k.startsWith("__reactProps"));
addEventListener("click",e=>{
const b=e.target instanceof Element&&e.target.closest("button,[role=switch],[role=radio]");
if(!b||!deaf(b))return;
if(b.form&&b.type==="submit"){if(!b.form.matches("[data-asks]")||document.readyState==="complete")return;e.preventDefault()}
window.pomboEarlyClick=b},true)})()`;
