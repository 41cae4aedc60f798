/**
 * All the script there is: arrow keys move between the cells of the matrix, of which one at a time is reached with the
 * tab key. Without it every cell is reached with the tab key, and everything else works as well.
 */
export const SCRIPT = `for(const t of document.querySelectorAll('[data-matrix]')){const b=[...t.querySelectorAll('td button')];b.forEach((x,i)=>x.tabIndex=i?-1:0);const go=x=>{if(!x)return;b.forEach(y=>y.tabIndex=-1);x.tabIndex=0;x.focus()};t.addEventListener('keydown',e=>{const c=e.target.closest('td');if(!c)return;const r=c.parentElement,n=[...r.children].indexOf(c);let x=null,d;if(d={ArrowRight:'nextElementSibling',ArrowLeft:'previousElementSibling'}[e.key])for(let y=c[d];y&&!x;y=y[d])x=y.querySelector('button');else if(d={ArrowDown:'nextElementSibling',ArrowUp:'previousElementSibling'}[e.key])for(let y=r[d];y&&!x;y=y[d])x=y.offsetParent&&y.children[n]?.querySelector('button');else return;e.preventDefault();go(x)});t.addEventListener('focusin',e=>{if(e.target.matches('td button')){b.forEach(y=>y.tabIndex=-1);e.target.tabIndex=0}})}`;

/** Of SCRIPT as UTF-8, in base 64: the only script that a browser is let to run. */
export const SCRIPT_SHA256 = 'NSubylZFsObD4ce20Y+pMsT+/ipH3IVhbpFlgtC93J0=';
